package io.orderledger.activity.projection;

import io.orderledger.contract.codec.RecordedEvent;
import io.orderledger.contract.topic.Topics;
import io.orderledger.projection.Projection;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Every event of both aggregates into {@code history}, once each by position (R11, R15, I4). */
@Component
final class ActivityProjection implements Projection {
  static final String NAME = "activity";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> topics() {
    return List.of(Topics.ORDER_EVENTS, Topics.CUSTOMER_EVENTS);
  }

  @Override
  public List<String> tables() {
    return List.of("history");
  }

  @Override
  public void apply(List<RecordedEvent> batch, Connection tx) throws SQLException {
    Map<Long, HistoryRow> rows = LinkedHashMap.newLinkedHashMap(batch.size());
    for (RecordedEvent event : batch) {
      rows.putIfAbsent(event.metadata().position(), HistoryRow.of(event));
    }
    HistoryTable.append(rows.values(), tx);
  }

  @Override
  public Set<String> appended() {
    return Set.of("history");
  }

  @Override
  public void load(List<RecordedEvent> batch, Connection tx) throws SQLException {
    HistoryTable.load(batch.stream().map(HistoryRow::of).iterator(), tx);
  }
}
