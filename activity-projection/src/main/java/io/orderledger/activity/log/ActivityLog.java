package io.orderledger.activity.log;

import io.orderledger.activity.request.LogCursor;
import io.orderledger.activity.stored.LogCriteria;
import io.orderledger.activity.stored.LogPlace;
import io.orderledger.activity.stored.LogQuery;
import io.orderledger.activity.stored.StoredEvent;
import io.orderledger.activity.stream.Chunks;
import io.orderledger.contract.codec.EventCodec;
import io.orderledger.web.Cursors;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The activity log as entries, in pages or one after the other. */
@Component
final class ActivityLog {
  private final LogQuery query;
  private final EventCodec codec;

  ActivityLog(LogQuery query, EventCodec codec) {
    this.query = query;
    this.codec = codec;
  }

  /** A page of {@code size} entries behind {@code after}. */
  ActivityPage page(LogCriteria criteria, @Nullable LogPlace after, int size, Cursors cursors) {
    List<StoredEvent> rows = query.newestFirst(criteria, after, size + 1);
    List<StoredEvent> shown = rows.subList(0, Math.min(size, rows.size()));
    return new ActivityPage(
        criteria.range().from().toString(),
        criteria.range().to().toString(),
        shown.stream().map(e -> ActivityEntry.of(e, codec)).toList(),
        rows.size() > size
            ? new LogCursor(criteria.range(), shown.getLast().place()).text(cursors)
            : null);
  }

  /** All entries behind {@code after}, fetched as they are taken. */
  Iterator<ActivityEntry> entries(LogCriteria criteria, @Nullable LogPlace after) {
    Chunks<StoredEvent> rows =
        new Chunks<>(
            (row, size) -> query.newestFirst(criteria, row == null ? after : row.place(), size));
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public ActivityEntry next() {
        return ActivityEntry.of(rows.next(), codec);
      }
    };
  }
}
