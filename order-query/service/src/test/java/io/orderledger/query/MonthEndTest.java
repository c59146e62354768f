package io.orderledger.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.testing.Backends;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** R10: an issued invoice never changes again, also not in the first moments of a month. */
class MonthEndTest {
  private final Billing billing = Billing.ofNewPartner();

  @ParameterizedTest
  @ValueSource(strings = {"/v1/invoices?size=10", "/v1/invoices/{invoice}", "/v1/invoices/summary"})
  void a_read_after_the_months_end_has_what_was_being_decided_before_it(String path)
      throws Exception {
    billing.now("2021-04-30T23:59:00Z");
    cancel("900.00");
    String invoice = billing.awaitInvoices(1).getFirst().at("/id").asString();
    Supplier<JsonNode> read = () -> billing.get(path.replace("{invoice}", invoice)).body();

    try (Connection other =
            DriverManager.getConnection(
                billing.service().jdbcUrl(), Backends.USERNAME, Backends.PASSWORD);
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("LOCK TABLE billing_decision IN SHARE MODE");
      cancel("100.00");
      awaitWaiting(statement, "relation = 'billing_decision'::regclass");
      billing.now("2021-05-01T00:00:00Z");
      CompletableFuture<JsonNode> early = CompletableFuture.supplyAsync(read);
      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> early.isDone() || waiting(statement, "locktype = 'advisory'"));
      other.rollback();

      JsonNode seen = early.get();
      assertThat(seen.toString()).contains("-1000");
      CreditReader.awaitOf(billing.partner(), 2);
      assertThat(read.get()).isEqualTo(seen);
    }
  }

  private void cancel(String charge) {
    billing.cancel("2021-04-30T23:59:00Z", "EUR", Samples.perpetual(0, charge));
  }

  private static void awaitWaiting(Statement statement, String lock) {
    await().atMost(Duration.ofSeconds(20)).until(() -> waiting(statement, lock));
  }

  private static boolean waiting(Statement statement, String lock) throws SQLException {
    try (var rows =
        statement.executeQuery(
            "SELECT count(*) FROM pg_locks JOIN pg_database d ON d.oid = database"
                + " WHERE d.datname = current_database() AND NOT granted AND "
                + lock)) {
      rows.next();
      return rows.getInt(1) > 0;
    }
  }
}
