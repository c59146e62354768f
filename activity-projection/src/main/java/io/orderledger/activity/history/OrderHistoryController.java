package io.orderledger.activity.history;

import io.orderledger.activity.request.LogReader;
import io.orderledger.activity.request.Parameters;
import io.orderledger.activity.stored.StoredEvent;
import io.orderledger.activity.stream.Chunks;
import io.orderledger.contract.codec.EventCodec;
import io.orderledger.contract.event.DomainEvent;
import io.orderledger.contract.event.OrderEvent;
import io.orderledger.contract.order.OrderState;
import io.orderledger.contract.resource.OrderResource;
import io.orderledger.web.ApiException;
import io.orderledger.web.Caller;
import io.orderledger.web.Cursors;
import io.orderledger.web.ErrorCode;
import io.orderledger.web.PageSize;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * An order's history and its state as of any instant (R15). Another partner's order, and one that
 * was not placed yet, is 404.
 */
@RestController
final class OrderHistoryController {
  private static final int DEFAULT_SIZE = 100;

  private final HistoryQuery history;
  private final OwnWrites ownWrites;
  private final EventCodec codec;

  OrderHistoryController(HistoryQuery history, OwnWrites ownWrites, EventCodec codec) {
    this.history = history;
    this.ownWrites = ownWrites;
    this.codec = codec;
  }

  @GetMapping("/v1/orders/{order}/events")
  OrderEvents events(
      @PathVariable String order,
      @RequestParam(required = false) @Nullable Integer size,
      @RequestParam(required = false) @Nullable String cursor,
      Caller caller) {
    UUID partner = LogReader.of(caller).partnerId();
    UUID id = orderId(order);
    int pageSize = PageSize.of(size, DEFAULT_SIZE);
    Cursors cursors = Cursors.of("cursor", "orderevents", partner.toString(), id.toString());
    long after =
        cursor == null || cursor.isEmpty()
            ? 0
            : Long.parseLong(cursors.decode(cursor, 1).getFirst());
    ownWrites.await(id);
    List<StoredEvent> rows = history.order(partner, id, after, pageSize + 1);
    if (rows.isEmpty() && after == 0) {
      throw notFound(order);
    }
    List<StoredEvent> shown = rows.subList(0, Math.min(pageSize, rows.size()));
    return new OrderEvents(
        id.toString(),
        shown.stream().map(e -> OrderEvents.Item.of(e, codec)).toList(),
        rows.size() > pageSize
            ? cursors.encode(Long.toString(shown.getLast().metadata().position()))
            : null);
  }

  @GetMapping("/v1/orders/{order}")
  OrderResource order(
      @PathVariable String order,
      @RequestParam(required = false) @Nullable String asOf,
      Caller caller) {
    UUID partner = LogReader.of(caller).partnerId();
    UUID id = orderId(order);
    Instant instant = asOf == null || asOf.isBlank() ? Instant.MAX : instant(asOf);
    ownWrites.await(id);
    Chunks<StoredEvent> events =
        new Chunks<>(
            (last, size) ->
                history.order(partner, id, last == null ? 0 : last.metadata().position(), size));
    OrderState state = null;
    while (events.hasNext()) {
      DomainEvent next = events.next().event(codec);
      if (next.occurredAt().isAfter(instant)) {
        break;
      }
      if (next instanceof OrderEvent event) {
        state = OrderState.evolve(state, event);
      }
    }
    if (state == null) {
      throw notFound(order);
    }
    return OrderResource.of(state, true);
  }

  private static Instant instant(String asOf) {
    try {
      return OffsetDateTime.parse(asOf.replace(' ', '+')).toInstant();
    } catch (DateTimeException e) {
      throw Parameters.invalid("asOf", asOf, "is not an instant such as 2021-03-10T23:59:59Z");
    }
  }

  private static UUID orderId(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw notFound(text);
    }
  }

  private static ApiException notFound(String order) {
    return ApiException.of(ErrorCode.ORDER_NOT_FOUND, "There is no order " + order);
  }
}
