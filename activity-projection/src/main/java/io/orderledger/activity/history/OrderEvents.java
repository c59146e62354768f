package io.orderledger.activity.history;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.orderledger.activity.stored.StoredEvent;
import io.orderledger.contract.codec.EventCodec;
import io.orderledger.contract.event.Actor;
import io.orderledger.contract.event.DomainEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of an order's history, oldest first.
 *
 * @param nextCursor what {@code cursor} must be for the next page; absent on the last one
 */
record OrderEvents(String orderId, List<Item> items, @Nullable String nextCursor) {

  /**
   * One event.
   *
   * @param occurredAt to the nanosecond, as the payload says it
   * @param payload as it was published
   */
  record Item(
      String id,
      String type,
      long sequence,
      long position,
      Instant occurredAt,
      Actor actor,
      String correlationId,
      String causationId,
      @JsonRawValue String payload) {

    static Item of(StoredEvent stored, EventCodec codec) {
      DomainEvent event = stored.event(codec);
      return new Item(
          stored.metadata().id(),
          stored.type(),
          stored.metadata().sequence(),
          stored.metadata().position(),
          event.occurredAt(),
          event.actor(),
          stored.metadata().correlationId(),
          stored.metadata().causationId(),
          new String(stored.payload(), StandardCharsets.UTF_8));
    }
  }
}
