package io.orderledger.activity.projection;

import io.orderledger.activity.stored.ActivityOperation;
import io.orderledger.activity.stored.Outcome;
import io.orderledger.activity.stored.StoredEvent;
import io.orderledger.contract.codec.EventMetadata;
import io.orderledger.contract.codec.RecordedEvent;
import io.orderledger.contract.event.DomainEvent;
import java.util.UUID;

/**
 * An event as a row of {@code history}: the event itself and what the activity log selects by.
 *
 * @param event as it was published
 * @param operation what was done or tried
 */
record HistoryRow(
    StoredEvent event,
    UUID partnerId,
    UUID customerId,
    UUID subject,
    ActivityOperation operation,
    Outcome outcome,
    String actorId,
    String customerName) {

  /**
   * The row of an event. Pure.
   *
   * @throws IllegalArgumentException if the event is not of the stored history or an id is no UUID
   *     in lower case
   */
  static HistoryRow of(RecordedEvent recorded) {
    EventMetadata metadata = recorded.metadata();
    if (!(recorded.event() instanceof DomainEvent event) || metadata.position() < 1) {
      throw new IllegalArgumentException(
          recorded.type() + " " + metadata.id() + " has no place in the history");
    }
    if (!metadata.id().equals(EventMetadata.idOf(metadata.subject(), metadata.sequence()))) {
      throw new IllegalArgumentException(metadata.id() + " is not <subject>:<sequence>");
    }
    if (!metadata.partnerId().equals(event.customer().partnerId())) {
      throw new IllegalArgumentException(
          metadata.id() + " says another partner in its header than in its payload");
    }
    return new HistoryRow(
        new StoredEvent(metadata, recorded.type(), recorded.payload()),
        uuid(metadata.partnerId()),
        uuid(event.customer().customerId()),
        uuid(metadata.subject()),
        ActivityOperation.of(event),
        Outcome.of(event),
        event.actor().id(),
        event.customer().name());
  }

  private static UUID uuid(String text) {
    UUID id = UUID.fromString(text);
    if (!id.toString().equals(text)) {
      throw new IllegalArgumentException("'" + text + "' is not a UUID in lower case");
    }
    return id;
  }
}
