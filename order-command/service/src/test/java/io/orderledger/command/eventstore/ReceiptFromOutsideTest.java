package io.orderledger.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.command.decision.Accepted;
import io.orderledger.command.decision.Decision;
import io.orderledger.command.order.OrderDecider;
import io.orderledger.command.receipt.Receipt;
import io.orderledger.command.support.Commands;
import io.orderledger.command.support.Instance;
import io.orderledger.contract.codec.EventCodec;
import io.orderledger.contract.event.OrderEvent;
import io.orderledger.testing.Backends;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Receipts that are written outside the group commit, as carts write theirs. */
@SuppressWarnings("NullAway.Init")
class ReceiptFromOutsideTest {
  private static final Appended COMMITTED = new Appended.Committed();
  private static final Appended REPEATED = new Appended.Repeated();
  private Instance one;
  private Connection gate;
  private Connection outside;

  @BeforeEach
  void start() throws SQLException {
    String url = Instance.migrated();
    one = Instance.on(url);
    gate = connection(url);
    outside = connection(url);
  }

  @AfterEach
  void stop() throws SQLException {
    gate.close();
    outside.close();
    one.close();
  }

  @Test
  void one_that_is_committed_in_the_end_fails_its_command_alone() throws SQLException {
    receipt("contested");
    List<Append> batch = submitted("free", "contested", "free too");
    awaitBlocked();
    outside.commit();

    assertThat(outcomes(batch)).containsExactly(COMMITTED, REPEATED, COMMITTED);
  }

  @Test
  void one_that_is_rolled_back_in_the_end_fails_no_command() throws SQLException {
    receipt("contested");
    List<Append> batch = submitted("free", "contested", "free too");
    awaitBlocked();
    outside.rollback();

    assertThat(outcomes(batch)).containsOnly(COMMITTED);
  }

  @Test
  void one_that_comes_while_a_batch_is_sorted_out_fails_its_command_alone() throws SQLException {
    receipt("known");
    outside.commit();
    receipt("contested");
    List<Append> batch = submitted("known", "contested", "free");
    awaitBlocked();
    outside.commit();

    assertThat(outcomes(batch)).containsExactly(REPEATED, REPEATED, COMMITTED);
    assertThat(one.jdbc().sql("SELECT position FROM event ORDER BY 1").query(Long.class).list())
        .containsExactly(1L, 2L);
  }

  /** Writes a receipt and leaves its transaction open. */
  private void receipt(String request) throws SQLException {
    try (Statement s = outside.createStatement()) {
      s.execute(
          """
          INSERT INTO command_receipt (partner_id, aggregate_id, first_sequence, state_sequence,
            recorded_at, event_count, request_id, body_hash)
          VALUES ('%s', gen_random_uuid(), 0, -1, now(), 0, '%s', 'cart')
          """
              .formatted(Commands.PARTNER, request));
    }
  }

  /** Submits orders so that one batch takes them all: behind one that a lock holds up. */
  private List<Append> submitted(String... requests) throws SQLException {
    try (Statement s = gate.createStatement()) {
      s.execute("SELECT FROM event_head FOR UPDATE");
      Append first = append("first");
      one.commits().submit(first);
      awaitBlocked();
      List<Append> batch = Arrays.stream(requests).map(this::append).toList();
      batch.forEach(one.commits()::submit);
      gate.commit();
      assertThat(first.await(Duration.ofSeconds(5))).isEqualTo(COMMITTED);
      return batch;
    }
  }

  private void awaitBlocked() {
    await()
        .atMost(Duration.ofSeconds(5))
        .pollInterval(Duration.ofMillis(5))
        .until(
            () ->
                one.jdbc()
                    .sql(
                        """
                        SELECT EXISTS (SELECT FROM pg_stat_activity
                          WHERE datname = current_database() AND wait_event_type = 'Lock')
                        """)
                    .query(Boolean.class)
                    .single());
  }

  private static List<Appended> outcomes(List<Append> batch) {
    return batch.stream().map(append -> append.await(Duration.ofSeconds(5))).toList();
  }

  private Append append(String request) {
    UUID id = UUID.randomUUID();
    Decision<OrderEvent> placed = OrderDecider.decide(null, Commands.place(id.toString(), 1));
    PendingEvent event =
        new EventEncoder(new EventCodec(), 1 << 20)
            .encode(
                id,
                0,
                ((Accepted<OrderEvent>) placed).events().getFirst(),
                new Origin("c", "r", null));
    Receipt receipt =
        new Receipt(UUID.fromString(Commands.PARTNER), request, "order", id, 0, 1, 0, null);
    return new Append(id, -1, List.of(event), receipt, new Lineage(), result -> {});
  }

  private static Connection connection(String url) throws SQLException {
    Connection c = DriverManager.getConnection(url, Backends.USERNAME, Backends.PASSWORD);
    c.setAutoCommit(false);
    return c;
  }
}
