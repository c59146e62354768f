package io.orderledger.activity.history;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.orderledger.activity.stored.StoredEvent;
import io.orderledger.contract.codec.EventCodec;
import io.orderledger.contract.event.Actor;
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

    static Item of(StoredEvent event, EventCodec codec) {
      return new Item(
          event.metadata().id(),
          event.type(),
          event.metadata().sequence(),
          event.metadata().position(),
          event.metadata().time(),
          event.event(codec).actor(),
          event.metadata().correlationId(),
          event.metadata().causationId(),
          new String(event.payload(), StandardCharsets.UTF_8));
    }
  }
}
