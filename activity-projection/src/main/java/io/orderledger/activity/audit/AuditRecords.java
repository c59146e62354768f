package io.orderledger.activity.audit;

import io.orderledger.activity.stored.ActivityOperation;
import io.orderledger.activity.stored.OrderVersions;
import io.orderledger.activity.stored.Outcome;
import io.orderledger.activity.stored.StoredEvent;
import io.orderledger.contract.codec.EventCodec;
import io.orderledger.contract.event.DomainEvent;
import io.orderledger.contract.event.OrderCancelled;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Events as audit records. */
@Component
final class AuditRecords {
  private final OrderVersions orders;
  private final EventCodec codec;

  AuditRecords(OrderVersions orders, EventCodec codec) {
    this.orders = orders;
    this.codec = codec;
  }

  /** The records of events that {@link AuditedResource} knows. */
  List<AuditRecord> of(List<StoredEvent> page) {
    List<Read> events = page.stream().map(e -> new Read(e, e.event(codec))).toList();
    OrderVersions.Versions versions =
        orders.of(
            events.stream()
                .filter(e -> e.event() instanceof OrderCancelled)
                .map(e -> UUID.fromString(e.stored().metadata().subject()))
                .distinct()
                .toList());
    return events.stream().map(e -> record(e, versions)).toList();
  }

  private record Read(StoredEvent stored, DomainEvent event) {}

  private static AuditRecord record(Read read, OrderVersions.Versions versions) {
    StoredEvent stored = read.stored();
    DomainEvent event = read.event();
    boolean changed = event instanceof OrderCancelled;
    ActivityOperation operation = ActivityOperation.of(event);
    return new AuditRecord(
        stored.metadata().id(),
        stored.metadata().partnerId(),
        event.customer().customerId(),
        event.customer().name(),
        event.actor().id(),
        stored.metadata().source(),
        AuditedResource.of(operation).map(AuditedResource::wireName).orElseThrow(),
        changed ? ResourceValues.order(versions.before(stored)).orElse(null) : null,
        (changed ? ResourceValues.order(versions.after(stored)) : ResourceValues.made(event))
            .orElse(null),
        operationType(operation),
        stored.metadata().correlationId(),
        event.occurredAt(),
        Outcome.of(event).wireName(),
        CustomizedData.of(event),
        AuditRecord.Attributes.AUDIT_RECORD);
  }

  /** Partner Center has no operation of its own for the bits: they are the link's. */
  private static String operationType(ActivityOperation operation) {
    return operation == ActivityOperation.DOWNLOAD_SOFTWARE
        ? ActivityOperation.GET_SOFTWARE_DOWNLOAD_LINK.wireName()
        : operation.wireName();
  }
}
