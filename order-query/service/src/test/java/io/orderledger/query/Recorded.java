package io.orderledger.query;

import io.orderledger.contract.codec.EventMetadata;
import io.orderledger.contract.codec.RecordedEvent;
import io.orderledger.contract.event.DomainEvent;
import io.orderledger.contract.event.OrderEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Events with their places in their aggregates, for folds. */
public final class Recorded {
  private Recorded() {}

  /** Positions from 1, sequences from 0. */
  public static List<RecordedEvent> of(DomainEvent... events) {
    Map<String, Long> sequences = new HashMap<>();
    List<RecordedEvent> recorded = new ArrayList<>();
    for (DomainEvent event : events) {
      String subject =
          event instanceof OrderEvent order ? order.orderId() : event.customer().customerId();
      long sequence = sequences.merge(subject, 1L, Long::sum) - 1;
      recorded.add(at(event, subject, sequence, recorded.size() + 1, null));
    }
    return recorded;
  }

  static RecordedEvent at(
      DomainEvent event,
      String subject,
      long sequence,
      long position,
      @Nullable String traceparent) {
    return new RecordedEvent(
        new EventMetadata(
            EventMetadata.idOf(subject, sequence),
            "/order-command",
            subject,
            sequence,
            position,
            event.occurredAt(),
            "correlation-" + subject,
            "cause",
            event.customer().partnerId(),
            traceparent),
        "orderledger." + event.getClass().getSimpleName() + ".v1",
        event);
  }
}
