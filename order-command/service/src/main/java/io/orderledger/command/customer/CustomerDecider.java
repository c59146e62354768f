package io.orderledger.command.customer;

import io.orderledger.command.decision.Accepted;
import io.orderledger.command.decision.Decision;
import io.orderledger.command.decision.Refusal;
import io.orderledger.command.decision.Refused;
import io.orderledger.contract.event.CustomerEvent;
import io.orderledger.contract.event.CustomerRegistered;
import org.jspecify.annotations.Nullable;

/** Decides every command on a customer. Pure. */
public final class CustomerDecider {
  private CustomerDecider() {}

  /**
   * Registers a customer once.
   *
   * @param state {@code null} when nothing was recorded under this id
   */
  public static Decision<CustomerEvent> decide(
      @Nullable CustomerState state, RegisterCustomer command) {
    CustomerRegistered registered =
        new CustomerRegistered(
            command.customer(),
            command.actor(),
            command.receivedAt(),
            command.domain(),
            command.currency(),
            command.email(),
            command.culture(),
            command.language(),
            command.firstName(),
            command.lastName(),
            command.address());
    if (state == null) {
      return Accepted.of(registered);
    }
    return Refused.unrecorded(new Refusal.CustomerExists(command.customerId()));
  }
}
