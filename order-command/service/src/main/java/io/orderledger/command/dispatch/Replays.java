package io.orderledger.command.dispatch;

import io.orderledger.command.aggregate.AggregateStates;
import io.orderledger.command.aggregate.Version;
import io.orderledger.command.eventstore.StoreAvailability;
import io.orderledger.command.receipt.Receipt;
import io.orderledger.command.receipt.ReceiptTable;
import io.orderledger.command.receipt.RefusalJson;
import io.orderledger.contract.event.DomainEvent;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The outcomes of requests that were made before, as they were then (R14). */
final class Replays<S, E extends DomainEvent> {
  private final ReceiptTable receipts;
  private final AggregateStates<S, E> states;
  private final StoreAvailability availability;

  Replays(ReceiptTable receipts, AggregateStates<S, E> states, StoreAvailability availability) {
    this.receipts = receipts;
    this.states = states;
    this.availability = availability;
  }

  /**
   * What the request did the first time.
   *
   * @throws io.orderledger.web.ApiException {@code UNPROCESSABLE} if its body was another one
   */
  Optional<Outcome<S, E>> find(@Nullable ReceiptKey key) {
    if (key == null) {
      return Optional.empty();
    }
    return availability
        .reading(() -> receipts.find(key.partner(), key.requestId()))
        .map(receipt -> outcome(key, receipt));
  }

  private Outcome<S, E> outcome(ReceiptKey key, Receipt receipt) {
    key.requireSame(receipt);
    UUID id = receipt.aggregateId();
    Version<S> version = states.at(id, receipt.stateSequence());
    String refusal = receipt.refusal();
    return new Outcome<>(
        version,
        states.events(id, receipt.firstSequence(), receipt.eventCount()),
        refusal == null ? null : RefusalJson.read(refusal));
  }
}
