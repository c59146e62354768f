package io.orderledger.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.testing.FreezablePostgres;
import io.orderledger.testing.TestTokens;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every wait has a bound: a database that keeps its connections open but is silent is away. */
class FrozenDatabaseTest {
  private final String auditor = TestTokens.token("AccountAdmin", Sample.newPartner());

  @Test
  void a_read_under_way_and_later_ones_get_503_and_reads_work_afterwards(@TempDir Path folder)
      throws Exception {
    try (FreezablePostgres postgres = FreezablePostgres.in(folder)) {
      TestService service = TestService.readingFrom(postgres.url());
      try (Connection other = postgres.connect();
          Statement lock = other.createStatement()) {
        await().atMost(Duration.ofSeconds(30)).until(() -> status(service) == 200);
        other.setAutoCommit(false);
        lock.execute("LOCK TABLE history IN ACCESS EXCLUSIVE MODE");
        CompletableFuture<Integer> underWay = CompletableFuture.supplyAsync(() -> status(service));
        await().atMost(Duration.ofSeconds(10)).until(() -> waits(lock));

        postgres.freeze();
        assertThat(underWay).succeedsWithin(Duration.ofSeconds(15)).isEqualTo(503);
        assertThat(status(service)).isEqualTo(503);

        postgres.thaw();
        other.rollback();
        await().atMost(Duration.ofSeconds(30)).until(() -> status(service) == 200);
      } finally {
        service.close();
      }
    }
  }

  private int status(TestService service) {
    return service.get(auditor, "/v1/activity").statusCode();
  }

  private static boolean waits(Statement statement) throws SQLException {
    try (var rows =
        statement.executeQuery(
            "SELECT count(*) FROM pg_locks WHERE relation = 'history'::regclass AND NOT granted")) {
      rows.next();
      return rows.getInt(1) > 0;
    }
  }
}
