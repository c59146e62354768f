package io.orderledger.command.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.command.customer.CustomerState;
import io.orderledger.command.eventstore.StoreAvailability;
import io.orderledger.command.support.Callers;
import io.orderledger.command.support.Commands;
import io.orderledger.command.support.CountedStatements;
import io.orderledger.command.support.Instance;
import io.orderledger.contract.codec.EventCodec;
import io.orderledger.contract.event.OrderEvent;
import io.orderledger.contract.order.OrderState;
import io.orderledger.testing.Backends;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class LoadingTest {
  private static final int SNAPSHOT_EVERY = 200;

  private final String url = Instance.migrated();
  private final HikariDataSource pool = new HikariDataSource();
  private final CountedStatements statements = new CountedStatements(pool);
  private final JdbcClient jdbc = JdbcClient.create(statements);
  private final SnapshotWriter snapshots =
      new SnapshotWriter(JdbcClient.create(pool), SNAPSHOT_EVERY);

  @BeforeEach
  void connect() {
    pool.setJdbcUrl(url);
    pool.setUsername(Backends.USERNAME);
    pool.setPassword(Backends.PASSWORD);
    pool.setMaximumPoolSize(4);
  }

  @AfterEach
  void disconnect() {
    snapshots.close();
    pool.close();
  }

  @Test
  void an_order_with_100_000_key_accesses_is_loaded_in_one_statement_from_its_snapshot() {
    UUID id = order();
    accessed(id, 100_000);
    Version<OrderState> folded = fresh().newest(id);
    assertThat(folded.sequence()).isEqualTo(100_000);
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> number("SELECT count(*) FROM aggregate_snapshot") == 1);
    dispatch(id);
    forget(id, 100_000);
    statements.taken();

    Version<OrderState> loaded = fresh().newest(id);

    assertThat(statements.taken()).isOne();
    assertThat(loaded).isEqualTo(new Version<>(folded.state(), 100_001));
  }

  @Test
  void a_short_order_is_loaded_in_one_statement_without_looking_for_a_snapshot() {
    UUID id = order();
    accessed(id, SNAPSHOT_EVERY - 1);
    falseSnapshot(id, 10);
    statements.taken();

    Version<OrderState> loaded = fresh().newest(id);

    assertThat(statements.taken()).isOne();
    assertThat(loaded.sequence()).isEqualTo(SNAPSHOT_EVERY - 1);
  }

  @Test
  void orders_that_many_callers_need_at_once_are_loaded_together() {
    List<UUID> ids = orders(200);
    AggregateStates<OrderState, OrderEvent> states = fresh();
    statements.taken();

    List<Version<OrderState>> loaded = Callers.get(200, n -> states.newest(ids.get(n)));

    assertThat(statements.taken()).isLessThan(100);
    assertThat(loaded)
        .extracting(v -> Objects.requireNonNull(v.state()).orderId())
        .containsExactlyElementsOf(texts(ids));
    assertThat(loaded).extracting(Version::sequence).containsOnly(0L);
  }

  @Test
  void a_long_order_is_no_customer_and_its_events_are_not_gone_through_to_find_out() {
    UUID id = order();
    accessed(id, 3 * StreamRows.PAGE);
    fresh().newest(id);
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> number("SELECT count(*) FROM aggregate_snapshot") == 1);
    dispatch(id);
    statements.taken();

    Version<CustomerState> customer = stores().of(AggregateKind.CUSTOMER).newest(id);

    assertThat(statements.taken()).isLessThanOrEqualTo(3);
    assertThat(customer).isEqualTo(new Version<>(null, 3 * StreamRows.PAGE + 1));
  }

  private static List<String> texts(List<UUID> ids) {
    return ids.stream().map(UUID::toString).toList();
  }

  private AggregateStates<OrderState, OrderEvent> fresh() {
    return stores().of(AggregateKind.ORDER);
  }

  private StateStores stores() {
    return new StateStores(jdbc, new StoreAvailability(), new EventCodec(), snapshots, 1_000);
  }

  private UUID order() {
    return orders(1).getFirst();
  }

  private List<UUID> orders(int count) {
    List<String> ids = Stream.generate(Commands::newId).limit(count).toList();
    try (Instance one = Instance.on(url)) {
      ids.forEach(id -> one.dispatcher().dispatch(Commands.place(id, 1), Commands.context()));
    }
    return ids.stream().map(UUID::fromString).toList();
  }

  private void dispatch(UUID id) {
    try (Instance one = Instance.on(url)) {
      one.dispatcher().dispatch(Commands.getKey(id.toString(), 0), Commands.context());
    }
  }

  /** Repeats a real access until the order's newest event has this sequence. */
  private void accessed(UUID id, int newest) {
    dispatch(id);
    jdbc.sql(
            """
            INSERT INTO event
            SELECT position + n - 1, n, occurred_at, recorded_at, aggregate_id, customer_id,
              partner_id, type, correlation_id, causation_id, traceparent, payload
            FROM event, generate_series(2, ?) n WHERE aggregate_id = ? AND sequence = 1
            """)
        .param(newest)
        .param(id)
        .update();
    jdbc.sql("UPDATE event_head SET position = (SELECT max(position) FROM event)").update();
  }

  /** Takes the events up to a sequence away, so that whoever needs them fails. */
  private void forget(UUID id, int upTo) {
    jdbc.sql("ALTER TABLE event DISABLE TRIGGER event_append_only").update();
    jdbc.sql("DELETE FROM event WHERE aggregate_id = ? AND sequence <= ?")
        .param(id)
        .param(upTo)
        .update();
  }

  /** Whoever looks for a snapshot finds one that cannot be read, and has to ask again. */
  private void falseSnapshot(UUID id, int sequence) {
    jdbc.sql("INSERT INTO aggregate_snapshot VALUES (?, ?, ?, 'no state')")
        .param(id)
        .param(sequence)
        .param(AggregateKind.ORDER.stateSchema())
        .update();
  }

  private long number(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }
}
