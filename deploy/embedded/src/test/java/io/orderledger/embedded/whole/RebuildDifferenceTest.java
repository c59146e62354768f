package io.orderledger.embedded.whole;

import static io.orderledger.embedded.whole.Api.expect;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.activity.ActivityProjectionApplication;
import io.orderledger.query.OrderQueryApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** I6: whoever rebuilds is told whether the live tables were what the events make of them. */
class RebuildDifferenceTest {
  private static final int DIFFERED = 3;
  private static final int FAILED = 1;

  private final Shop shop = Shop.in("DE", SharedLedger.api("partner-a-admin-agent"));
  private final String order = shop.buy(Shop.WINDOWS_1Y);

  @Test
  void a_difference_is_an_exit_code_and_a_last_line_that_names_the_tables() throws Exception {
    expect(200, shop.agent().get(shop.order(order)));
    lose("order_query", "DELETE FROM customer_order WHERE order_id = ?");

    LedgerProcess first = LedgerProcess.start(SharedLedger.DATA, "--rebuild=order-query");
    assertEnd(first, DIFFERED, "order-query", "live tables were DIFFERENT .*: customer_order");
    expect(200, shop.agent().get(shop.order(order)));

    LedgerProcess second = LedgerProcess.start(SharedLedger.DATA, "--rebuild=order-query");
    assertEnd(second, 0, "order-query", "all live tables were as the events make them");
  }

  @Test
  void each_service_alone_ends_with_the_same_code() throws Exception {
    expect(200, shop.agent().get(shop.order(order)));
    lose("order_query", "UPDATE customer_order SET sequence = 99 WHERE order_id = ?");
    assertEnd(
        service(OrderQueryApplication.class, "order_query", "order-query"),
        DIFFERED,
        "order-query",
        "live tables were DIFFERENT .*: customer_order");
    expect(200, SharedLedger.api("partner-a-account-admin").get("/v1/orders/" + order));
    lose("activity", "DELETE FROM history WHERE subject = ?::uuid");
    assertEnd(
        service(ActivityProjectionApplication.class, "activity", "activity"),
        DIFFERED,
        "activity",
        "live tables were DIFFERENT .*: history");
  }

  @Test
  void a_rebuild_that_fails_ends_with_another_code_and_a_line_that_says_why() throws Exception {
    try (Connection other = connection("activity");
        PreparedStatement guard =
            other.prepareStatement("SELECT pg_advisory_lock(hashtextextended(?, 0))")) {
      guard.setString(1, "rebuild activity");
      guard.execute();
      LedgerProcess refused = LedgerProcess.start(SharedLedger.DATA, "--rebuild=activity");
      assertThat(refused.awaitEnd()).isEqualTo(FAILED);
      assertThat(refused.lines().getLast())
          .isEqualTo("order-ledger: another rebuild of activity is under way");
      assertThat(service(ActivityProjectionApplication.class, "activity", "activity").awaitEnd())
          .isEqualTo(FAILED);
    }
  }

  private static void assertEnd(LedgerProcess rebuild, int code, String projection, String found) {
    assertThat(rebuild.awaitEnd()).as(String.join("\n", rebuild.lines())).isEqualTo(code);
    assertThat(rebuild.lines().getLast())
        .matches(".*" + projection + ": rebuilt and swapped; " + found);
  }

  private void lose(String database, String sql) throws Exception {
    try (Connection live = connection(database);
        PreparedStatement statement = live.prepareStatement(sql)) {
      statement.setString(1, order);
      assertThat(statement.executeUpdate()).isPositive();
    }
  }

  private static LedgerProcess service(Class<?> main, String database, String projection)
      throws IOException {
    return LedgerProcess.start(
        main,
        List.of(
            "--spring.datasource.url=" + url(database),
            "--spring.datasource.username=postgres",
            "--spring.datasource.password=" + password(),
            "--spring.kafka.bootstrap-servers=" + running().getLast(),
            "--orderledger.rebuild=" + projection));
  }

  private static Connection connection(String database) throws IOException, SQLException {
    return DriverManager.getConnection(url(database), "postgres", password());
  }

  private static String url(String database) throws IOException {
    return "jdbc:postgresql://127.0.0.1:%s/%s".formatted(running().getFirst(), database);
  }

  private static String password() throws IOException {
    return Files.readString(SharedLedger.DATA.resolve("postgres.password"));
  }

  private static List<String> running() throws IOException {
    return Files.readAllLines(SharedLedger.DATA.resolve("running"));
  }
}
