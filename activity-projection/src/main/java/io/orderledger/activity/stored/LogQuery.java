package io.orderledger.activity.stored;

import io.orderledger.projection.ReadModel;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the activity log, newest first, in pieces: each by one index and one round trip. */
@Component
public final class LogQuery {
  private final ReadModel readModel;

  LogQuery(ReadModel readModel) {
    this.readModel = readModel;
  }

  /**
   * Up to {@code limit} events behind a place.
   *
   * @param after the last event the caller has; {@code null} to begin with the newest
   */
  public List<StoredEvent> newestFirst(LogCriteria criteria, @Nullable LogPlace after, int limit) {
    Conditions where =
        new Conditions()
            .and("partner_id = :partner", "partner", criteria.partner())
            .and("occurred_at >= :start", "start", criteria.range().start())
            .and("customer_id = :customer", "customer", criteria.customer())
            .and("actor_id = :actor", "actor", criteria.actor())
            .and("subject = :order", "order", criteria.order())
            .and("operation IN (:operations)", "operations", names(criteria.operations()))
            .and(
                "position(lower(:name) IN lower(customer_name)) > 0",
                "name",
                criteria.customerName());
    if (criteria.outcome() != null) {
      where.and(criteria.outcome() == Outcome.FAILED ? "failed" : "NOT failed");
    }
    if (after == null || !after.atUtc().isBefore(criteria.range().end())) {
      where.and("occurred_at < :end", "end", criteria.range().end());
    }
    if (after != null) {
      // Without the end of the range: an index scan would begin there and pass over every row
      // between it and the place.
      where
          .and("(occurred_at, position) < (:afterAt, :afterPosition)", "afterAt", after.atUtc())
          .value("afterPosition", after.position());
    }
    return readModel
        .jdbc()
        .sql(
            """
            SELECT %s FROM history
            WHERE %s
            ORDER BY occurred_at DESC, position DESC
            LIMIT :limit
            """
                .formatted(StoredEvent.COLUMNS, where.sql()))
        .params(where.value("limit", limit).values())
        .withQueryTimeout(StoredEvent.TIMEOUT_SECONDS)
        .query(StoredEvent::of)
        .list();
  }

  private static @Nullable List<String> names(@Nullable Set<ActivityOperation> operations) {
    return operations == null
        ? null
        : operations.stream().map(ActivityOperation::wireName).toList();
  }
}
