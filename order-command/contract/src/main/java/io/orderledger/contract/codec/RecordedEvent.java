package io.orderledger.contract.codec;

import java.util.Arrays;
import java.util.Objects;

/**
 * An event with what surrounds it, as a consumer gets it.
 *
 * @param type the logical type it was written with, for example {@code orderledger.OrderPlaced.v1}
 * @param event the event in its newest form: a {@code DomainEvent} or a {@code CreditIssued}
 * @param payload the JSON it was published with, byte for byte; callers must not change it
 */
@SuppressWarnings("ArrayRecordComponent")
public record RecordedEvent(EventMetadata metadata, String type, Object event, byte[] payload) {
  private static final EventCodec CODEC = new EventCodec();

  /** An event whose bytes are not at hand: they are made as they would be written now. */
  public RecordedEvent(EventMetadata metadata, String type, Object event) {
    this(metadata, type, event, CODEC.payload(event));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RecordedEvent that
        && metadata.equals(that.metadata)
        && type.equals(that.type)
        && event.equals(that.event)
        && Arrays.equals(payload, that.payload);
  }

  @Override
  public int hashCode() {
    return Objects.hash(metadata, type, event, Arrays.hashCode(payload));
  }
}
