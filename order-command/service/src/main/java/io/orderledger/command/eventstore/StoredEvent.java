package io.orderledger.command.eventstore;

import io.orderledger.contract.codec.EventMetadata;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the event table.
 *
 * @param position from 1, gapless in commit order
 * @param occurredAt the business instant, in microseconds
 * @param recordedAt when the row was written, by the database's clock
 * @param payload the bytes that are stored and sent; callers must not change them
 */
@SuppressWarnings("ArrayRecordComponent")
public record StoredEvent(
    long position,
    UUID aggregateId,
    long sequence,
    String type,
    UUID partnerId,
    String correlationId,
    String causationId,
    @Nullable String traceparent,
    Instant occurredAt,
    Instant recordedAt,
    byte[] payload) {
  /** The CloudEvents source of everything this service publishes. */
  public static final String SOURCE = "/order-command";

  /** What surrounds the event when it is sent. */
  public EventMetadata metadata() {
    String subject = aggregateId.toString();
    return new EventMetadata(
        EventMetadata.idOf(subject, sequence),
        SOURCE,
        subject,
        sequence,
        position,
        occurredAt,
        correlationId,
        causationId,
        partnerId.toString(),
        traceparent);
  }
}
