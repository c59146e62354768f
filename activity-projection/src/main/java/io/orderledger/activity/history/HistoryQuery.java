package io.orderledger.activity.history;

import io.orderledger.activity.request.DateRange;
import io.orderledger.activity.stored.Conditions;
import io.orderledger.activity.stored.StoredEvent;
import io.orderledger.projection.ReadModel;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the history in the order of its positions, in pieces: each by one index. */
@Component
final class HistoryQuery {
  private final ReadModel readModel;

  HistoryQuery(ReadModel readModel) {
    this.readModel = readModel;
  }

  /**
   * What is replayed.
   *
   * @param types logical types with their versions; {@code null} for all
   * @param until the last position, inclusive
   */
  record Replay(
      UUID partner, @Nullable DateRange range, @Nullable List<String> types, long until) {}

  /** Up to {@code limit} of a partner's events behind a position. */
  List<StoredEvent> replay(Replay wanted, long after, int limit) {
    DateRange range = wanted.range();
    return select(
        new Conditions()
            .and("partner_id = :partner", "partner", wanted.partner())
            .and("position > :after", "after", after)
            .and("position <= :until", "until", wanted.until())
            .and("occurred_at >= :start", "start", range == null ? null : range.start())
            .and("occurred_at < :end", "end", range == null ? null : range.end())
            .and("type IN (:types)", "types", wanted.types()),
        limit);
  }

  /** Up to {@code limit} events of a partner's order behind a position. */
  List<StoredEvent> order(UUID partner, UUID order, long after, int limit) {
    return select(
        new Conditions()
            .and("subject = :order", "order", order)
            .and("position > :after", "after", after)
            .and("partner_id = :partner", "partner", partner)
            .and("subject <> customer_id"),
        limit);
  }

  private List<StoredEvent> select(Conditions where, int limit) {
    return readModel
        .jdbc()
        .sql(
            """
            SELECT %s FROM history
            WHERE %s
            ORDER BY position
            LIMIT :limit
            """
                .formatted(StoredEvent.COLUMNS, where.sql()))
        .params(where.value("limit", limit).values())
        .withQueryTimeout(StoredEvent.TIMEOUT_SECONDS)
        .query(StoredEvent::of)
        .list();
  }
}
