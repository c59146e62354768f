package io.orderledger.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.orderledger.backends.LocalPostgres;
import io.orderledger.backends.Port;
import io.orderledger.command.dispatch.CommandContext;
import io.orderledger.command.dispatch.OrderOutcome;
import io.orderledger.command.support.Callers;
import io.orderledger.command.support.Commands;
import io.orderledger.command.support.Instance;
import io.orderledger.testing.Backends;
import io.orderledger.web.ApiException;
import io.orderledger.web.ErrorCode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreAwayTest {
  @Test
  void while_postgresql_is_down_commands_and_reads_get_503_at_once_and_work_afterwards(
      @TempDir Path folder) {
    Port port = new Port(Port.anyFree().claim(), "test");
    LocalPostgres postgres = LocalPostgres.in(folder).port(port).durable(false).start();
    postgres.createDatabase("away");
    String url = postgres.jdbcUrl("away");
    Instance.migrate(url);
    try (Instance one = Instance.on(url)) {
      String id = Commands.newId();
      one.dispatcher().dispatch(Commands.place(id, 1), Commands.context());
      postgres.close();
      unavailable(() -> one.dispatcher().dispatch(Commands.getKey(id, 0), Commands.context()));
      await().atMost(Duration.ofSeconds(5)).until(one.availability()::isAway);
      long begun = System.nanoTime();
      for (int n = 0; n < 1_000; n++) {
        unavailable(() -> one.dispatcher().dispatch(Commands.getKey(id, 0), Commands.context()));
        unavailable(() -> one.dispatcher().order(id));
      }
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));

      try (LocalPostgres back = LocalPostgres.in(folder).port(port).durable(false).start()) {
        assertThat(back.port()).isEqualTo(port.number());
        await().atMost(Duration.ofSeconds(10)).until(() -> !one.availability().isAway());
        OrderOutcome key = one.dispatcher().dispatch(Commands.getKey(id, 0), Commands.context());
        assertThat(key.sequence()).isEqualTo(1);
      }
    }
  }

  @Test
  void a_store_that_hangs_fails_the_waiting_within_their_deadline_and_a_retry_has_one_effect()
      throws Exception {
    EventStoreProperties d = EventStoreProperties.defaults();
    Duration deadline = Duration.ofMillis(700);
    EventStoreProperties hurried =
        new EventStoreProperties(
            deadline, d.queue(), d.batch(), d.maxPayload(), d.attempts(), 100, 200, d.probe());
    String url = Instance.migrated();
    List<CommandContext> requests =
        IntStream.range(0, 16).mapToObj(n -> Commands.context("hang-" + n, "body " + n)).toList();
    try (Instance one = Instance.with(url, hurried);
        Connection c = DriverManager.getConnection(url, Backends.USERNAME, Backends.PASSWORD);
        Statement lock = c.createStatement()) {
      c.setAutoCommit(false);
      lock.execute("SELECT FROM event_head FOR UPDATE");
      long begun = System.nanoTime();
      Callers.run(
          requests.size(),
          caller ->
              unavailable(
                  () ->
                      one.dispatcher()
                          .dispatch(Commands.place(Commands.newId(), 1), requests.get(caller))));
      unavailable(
          () -> one.dispatcher().dispatch(Commands.place(Commands.newId(), 1), Commands.context()));
      assertThat(Duration.ofNanos(System.nanoTime() - begun))
          .as("the lock is never given back, so only the deadline ends the wait")
          .isLessThan(deadline.multipliedBy(12));
      c.rollback();

      for (CommandContext request : requests) {
        Callers.until(
            () -> one.dispatcher().dispatch(Commands.place(Commands.newId(), 1), request));
      }
      assertThat(one.jdbc().sql("SELECT count(*) FROM event").query(Integer.class).single())
          .isEqualTo(requests.size());
    }
  }

  private static void unavailable(Runnable work) {
    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(work::run)
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.UNAVAILABLE))
        .satisfies(e -> assertThat(e.headers()).containsKey("Retry-After"));
  }
}
