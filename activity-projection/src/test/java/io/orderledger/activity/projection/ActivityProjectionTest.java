package io.orderledger.activity.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderledger.activity.Sample;
import io.orderledger.contract.codec.EventCodec;
import io.orderledger.contract.codec.EventMetadata;
import io.orderledger.contract.codec.RecordedEvent;
import io.orderledger.contract.event.DomainEvent;
import io.orderledger.contract.event.Operation;
import io.orderledger.contract.event.OrderEvent;
import io.orderledger.testing.Backends;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ActivityProjectionTest {
  private final ActivityProjection projection = new ActivityProjection();
  private final List<RecordedEvent> history = history();

  @Test
  void a_redelivered_event_changes_nothing() throws SQLException {
    Table once = new Table();
    once.apply(history);
    Table again = new Table();
    again.apply(history);
    again.apply(history.subList(2, 5));
    again.apply(List.of(history.get(3), history.get(3)));

    assertThat(again.checksum()).isEqualTo(once.checksum());
    assertThat(again.rows()).isEqualTo(history.size());
  }

  @Test
  void events_out_of_order_end_in_the_same_history() throws SQLException {
    Table inOrder = new Table();
    inOrder.apply(history);
    Table backwards = new Table();
    for (RecordedEvent event : history.reversed()) {
      backwards.apply(List.of(event));
    }

    assertThat(backwards.checksum()).isEqualTo(inOrder.checksum());
  }

  @Test
  void interleaved_partitions_end_in_the_same_history() throws SQLException {
    Table inOrder = new Table();
    inOrder.apply(history);
    Table interleaved = new Table();
    List<RecordedEvent> odd = every(2, 1);
    List<RecordedEvent> even = every(2, 0);
    interleaved.apply(odd.subList(0, 2));
    interleaved.apply(even);
    interleaved.apply(odd);

    assertThat(interleaved.checksum()).isEqualTo(inOrder.checksum());
  }

  @Test
  void a_replay_in_one_batch_equals_what_came_live_one_by_one() throws SQLException {
    Table live = new Table();
    for (RecordedEvent event : history) {
      live.apply(List.of(event));
    }
    Table replayed = new Table();
    replayed.apply(history);

    assertThat(replayed.checksum()).isEqualTo(live.checksum());
    assertThat(live.rows()).isEqualTo(history.size());
  }

  @Test
  void loading_a_rebuild_equals_applying() throws SQLException {
    Table live = new Table();
    live.apply(history);
    Table loaded = new Table();
    loaded.write(tx -> projection.load(history.subList(0, 7), tx));
    loaded.apply(history.subList(5, history.size()));

    assertThat(loaded.checksum()).isEqualTo(live.checksum());
  }

  @Test
  void an_event_whose_header_names_another_partner_is_not_taken() {
    RecordedEvent event = history.getFirst();
    EventMetadata m = event.metadata();
    EventMetadata foreign =
        new EventMetadata(
            m.id(),
            m.source(),
            m.subject(),
            m.sequence(),
            m.position(),
            m.time(),
            m.correlationId(),
            m.causationId(),
            Sample.newPartner(),
            null);

    assertThatThrownBy(() -> HistoryRow.of(new RecordedEvent(foreign, event.type(), event.event())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("another partner");
  }

  private List<RecordedEvent> every(int step, int from) {
    return IntStream.range(0, history.size())
        .filter(i -> i % step == from)
        .mapToObj(history::get)
        .toList();
  }

  private static List<RecordedEvent> history() {
    Sample contoso = Sample.of(Sample.newPartner(), "Contoso\0 & söhne");
    Sample fabrikam = Sample.of(Sample.newPartner(), "Fabrikam");
    List<DomainEvent> events =
        List.of(
            contoso.registered("2021-03-10T08:00:00Z"),
            fabrikam.registered("2021-03-10T08:00:00.123456789Z"),
            contoso.placed("2021-03-10T09:00:00Z"),
            fabrikam.placed("1999-12-31T23:59:59.999999999Z"),
            contoso.keyAccessed("2021-03-11T09:00:00Z"),
            contoso.linkIssued("2021-03-11T10:00:00Z"),
            fabrikam.refused("2021-03-12T09:00:00Z", Operation.GET_KEY, "410", "LineCancelled"),
            contoso.downloaded("2021-03-12T10:00:00Z"),
            contoso.cancelled("2021-04-20T09:00:00Z"),
            contoso.supportRequested("2021-04-21T09:00:00Z"));
    Map<String, Long> sequences = new HashMap<>();
    List<RecordedEvent> recorded = new ArrayList<>();
    for (DomainEvent event : events) {
      String subject =
          event instanceof OrderEvent order ? order.orderId() : event.customer().customerId();
      long sequence = sequences.merge(subject, 0L, (old, _) -> old + 1);
      long position = recorded.size() + 1L;
      EventMetadata metadata =
          new EventMetadata(
              EventMetadata.idOf(subject, sequence),
              "/order-command",
              subject,
              sequence,
              position,
              event.occurredAt(),
              "correlation-" + position,
              "causation-" + position,
              event.customer().partnerId(),
              position % 2 == 0 ? null : "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
      recorded.add(new RecordedEvent(metadata, new EventCodec().logicalType(event), event));
    }
    return List.copyOf(recorded);
  }

  /** An empty history in a database of its own. */
  private final class Table {
    private final String url = Backends.shared().newDatabase();
    private final JdbcClient jdbc =
        JdbcClient.create(new DriverManagerDataSource(url, Backends.USERNAME, Backends.PASSWORD));

    Table() {
      Flyway.configure()
          .dataSource(url, Backends.USERNAME, Backends.PASSWORD)
          .locations("classpath:db/activity-projection")
          .load()
          .migrate();
    }

    void apply(List<RecordedEvent> batch) throws SQLException {
      write(tx -> projection.apply(batch, tx));
    }

    void write(Work work) throws SQLException {
      try (Connection tx = DriverManager.getConnection(url, Backends.USERNAME, Backends.PASSWORD)) {
        tx.setAutoCommit(false);
        work.in(tx);
        tx.commit();
      }
    }

    String checksum() {
      return jdbc.sql("SELECT md5(string_agg(h::text, '|' ORDER BY position)) FROM history h")
          .query(String.class)
          .single();
    }

    long rows() {
      return jdbc.sql("SELECT count(*) FROM history").query(Long.class).single();
    }
  }

  private interface Work {
    void in(Connection tx) throws SQLException;
  }
}
