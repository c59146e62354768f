package io.orderledger.activity.log;

import io.orderledger.activity.stored.ActivityOperation;
import io.orderledger.activity.stored.Outcome;
import io.orderledger.activity.stored.StoredEvent;
import io.orderledger.contract.codec.EventCodec;
import io.orderledger.contract.event.AccessRefused;
import io.orderledger.contract.event.Actor;
import io.orderledger.contract.event.CustomerSnapshot;
import io.orderledger.contract.event.DomainEvent;
import io.orderledger.contract.event.OrderEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the activity log: who did or tried what, and when. Names are those of then (R11).
 *
 * @param position the event's place in the whole history; the entry's id
 * @param operation for example {@code get_software_key}
 * @param status {@code succeeded} or {@code failed}
 * @param orderId absent for what concerns only a customer
 * @param lines the lines concerned, empty where it is the whole order or a customer
 * @param code the error code the caller got; only where it failed
 * @param reason the refusal's name; only where it failed
 * @param details what else the event says, as text; amounts are decimals
 * @param eventType the event's logical type
 */
record ActivityEntry(
    long position,
    Instant occurredAt,
    String operation,
    String status,
    Actor actor,
    Customer customer,
    @Nullable String orderId,
    List<LoggedLine> lines,
    @Nullable String code,
    @Nullable String reason,
    Map<String, String> details,
    String correlationId,
    String eventType) {

  /** The customer as it was. */
  record Customer(String id, String name) {
    static Customer of(CustomerSnapshot then) {
      return new Customer(then.customerId(), then.name());
    }
  }

  static ActivityEntry of(StoredEvent stored, EventCodec codec) {
    DomainEvent event = stored.event(codec);
    AccessRefused refused = event instanceof AccessRefused r ? r : null;
    return new ActivityEntry(
        stored.metadata().position(),
        event.occurredAt(),
        ActivityOperation.of(event).wireName(),
        Outcome.of(event).wireName(),
        event.actor(),
        Customer.of(event.customer()),
        event instanceof OrderEvent order ? order.orderId() : null,
        LoggedLine.of(event),
        refused == null ? null : refused.code(),
        refused == null ? null : refused.reason(),
        Details.of(event),
        stored.metadata().correlationId(),
        stored.type());
  }
}
