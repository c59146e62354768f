package io.orderledger.command.dispatch;

import io.orderledger.command.customer.CustomerState;
import io.orderledger.command.decision.Refusal;
import io.orderledger.contract.event.CustomerEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a command did to a customer. A repeated request gets the outcome of the first time.
 *
 * @param state folded up to {@code sequence}; {@code null} exactly when the command was refused and
 *     nothing is recorded under this id
 * @param sequence of the customer's last event in {@code state}, from 0; -1 when there is none
 * @param events what the command recorded, in order; may be empty
 * @param refusal why it was refused; {@code null} when it was accepted
 */
public record CustomerOutcome(
    @Nullable CustomerState state,
    long sequence,
    List<CustomerEvent> events,
    @Nullable Refusal refusal) {

  public CustomerOutcome {
    events = List.copyOf(events);
  }
}
