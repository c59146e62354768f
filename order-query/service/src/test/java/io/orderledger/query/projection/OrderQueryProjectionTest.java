package io.orderledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.orderledger.contract.codec.RecordedEvent;
import io.orderledger.contract.event.CustomerSnapshot;
import io.orderledger.contract.event.OrderPlaced;
import io.orderledger.query.Recorded;
import io.orderledger.query.Samples;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The fold on real rows: however the events come, the rows are the same. */
class OrderQueryProjectionTest {
  private final OrderQueryProjection projection = new OrderQueryProjection();
  private final CustomerSnapshot contoso = Samples.customer("p", "Contoso", "DE");
  private final OrderPlaced first =
      Samples.placed(
          contoso,
          "2021-03-10T08:00:00Z",
          "EUR",
          Samples.subscription(0, "1200.00"),
          Samples.perpetual(1, "900.00"));
  private final OrderPlaced second =
      Samples.placed(contoso, "2021-03-11T08:00:00Z", "EUR", Samples.perpetual(0, "50.00"));
  private final List<RecordedEvent> history =
      Recorded.of(
          Samples.registered(contoso, "contoso.example"),
          first,
          second,
          Samples.keyAccessed(first, "2021-03-10T09:00:00Z"),
          Samples.cancelled(first, "2021-04-20T10:00:00Z", 0),
          Samples.cancelled(second, "2021-04-20T11:00:00Z", 0),
          Samples.cancelled(first, "2021-04-20T12:00:00Z", 1));
  private Map<String, List<String>> expected = Map.of();

  @BeforeEach
  void in_one_batch() throws SQLException {
    expected = Tables.create().apply(projection, history).rows(projection);
    assertThat(expected.get("customer")).hasSize(1);
    assertThat(expected.get("customer_order"))
        .hasSize(2)
        .allMatch(row -> row.contains("CANCELLED"));
  }

  @Test
  void loading_a_rebuild_equals_applying() throws SQLException {
    assertThat(Tables.create().load(projection, history).rows(projection)).isEqualTo(expected);
    for (int at = 1; at < history.size(); at++) {
      Tables tables =
          Tables.create()
              .load(projection, history.subList(0, at))
              .apply(projection, history.subList(at, history.size()));
      assertThat(tables.rows(projection)).isEqualTo(expected);
    }
    Tables oneByOne = Tables.create();
    for (RecordedEvent event : history) {
      oneByOne.load(projection, List.of(event));
    }
    assertThat(oneByOne.rows(projection)).isEqualTo(expected);
  }

  @Test
  void a_redelivered_event_changes_nothing() throws SQLException {
    Tables tables = Tables.create().apply(projection, history, history);
    for (int from = 0; from < history.size(); from++) {
      tables.apply(projection, history.subList(from, history.size()));
      assertThat(tables.rows(projection)).isEqualTo(expected);
      tables.apply(projection, List.of(history.get(from)));
      assertThat(tables.rows(projection)).isEqualTo(expected);
    }
  }

  @Test
  void the_topics_may_come_in_any_order() throws SQLException {
    List<RecordedEvent> orders = history.subList(1, history.size());
    List<RecordedEvent> customers = history.subList(0, 1);

    assertThat(Tables.create().apply(projection, orders, customers).rows(projection))
        .isEqualTo(expected);
  }

  @Test
  void orders_may_interleave() throws SQLException {
    List<RecordedEvent> ofFirst = of(first);
    List<RecordedEvent> ofSecond = of(second);
    List<RecordedEvent> oneAfterTheOther =
        Stream.of(ofSecond, ofFirst, history.subList(0, 1)).flatMap(List::stream).toList();

    assertThat(Tables.create().apply(projection, oneAfterTheOther).rows(projection))
        .isEqualTo(expected);
  }

  @Test
  void a_replay_in_other_batches_gives_the_same_rows() throws SQLException {
    Tables tables = Tables.create();
    for (RecordedEvent event : history) {
      tables.apply(projection, List.of(event));
    }

    assertThat(tables.rows(projection)).isEqualTo(expected);
  }

  @Test
  void an_order_that_was_never_placed_cannot_be_cancelled() {
    Tables tables = Tables.create();

    assertThatIllegalStateException()
        .isThrownBy(() -> tables.apply(projection, history.subList(4, 5)));
  }

  private List<RecordedEvent> of(OrderPlaced order) {
    return history.stream().filter(e -> e.metadata().subject().equals(order.orderId())).toList();
  }
}
