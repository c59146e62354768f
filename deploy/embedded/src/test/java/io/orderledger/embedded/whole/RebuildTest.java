package io.orderledger.embedded.whole;

import static io.orderledger.embedded.whole.Api.expect;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.testing.Answer;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R15, I6: a read model is made anew beside the running system. */
class RebuildTest {

  private static final int ORDERS = 30;

  private final Shop shop = Shop.in("DE", SharedLedger.api("partner-a-admin-agent"));
  private final Api auditor = SharedLedger.api("partner-a-account-admin");
  private final Api billing = SharedLedger.api("partner-a-billing-reader");

  @ParameterizedTest
  @CsvSource({"order-query, 3", "invoice-credits, 3", "activity, 1"})
  void a_rebuild_equals_the_live_tables_and_no_read_is_refused_meanwhile(
      String projection, int tables) {
    for (int i = 0; i < ORDERS; i++) {
      order(i);
    }
    AtomicBoolean rebuilding = new AtomicBoolean(true);
    CompletableFuture<Integer> reads = CompletableFuture.supplyAsync(() -> read(rebuilding));
    CompletableFuture<Integer> writes = CompletableFuture.supplyAsync(() -> write(rebuilding));

    LedgerProcess rebuild = LedgerProcess.start(SharedLedger.DATA, "--rebuild=" + projection);

    assertThat(rebuild.awaitEnd()).as(String.join("\n", rebuild.lines())).isZero();
    rebuilding.set(false);
    assertThat(reads).succeedsWithin(30, TimeUnit.SECONDS).isNotEqualTo(0);
    assertThat(writes).succeedsWithin(30, TimeUnit.SECONDS).isNotEqualTo(0);
    assertThat(rebuild.lines())
        .noneMatch(line -> line.contains("DIFFERENT"))
        .anyMatch(line -> line.matches(".*rebuild of " + projection + " is done: .*/s, .* left"))
        .filteredOn(line -> line.contains(": equal, "))
        .hasSize(tables);
    String after = order(0);
    expect(200, shop.agent().get(shop.order(after)));
  }

  @Test
  void without_a_running_system_one_line_says_so(@TempDir Path folder) throws IOException {
    assertRefused(folder);
    Files.write(folder.resolve("running"), List.of("1", "127.0.0.1:1"));
    Files.writeString(folder.resolve("postgres.password"), "left by a system that was killed");
    assertRefused(folder);
  }

  private static void assertRefused(Path folder) {
    LedgerProcess rebuild = LedgerProcess.start(folder, "--rebuild=activity");
    assertThat(rebuild.awaitEnd()).isEqualTo(1);
    assertThat(rebuild.lines())
        .singleElement()
        .asString()
        .startsWith("order-ledger: no system runs on " + folder);
  }

  /** Every fifth is cancelled. */
  private String order(int number) {
    String order = shop.buy(Shop.WINDOWS_1Y);
    if (number % 5 == 0) {
      expect(200, shop.cancel(order, 0));
    }
    return order;
  }

  private int write(AtomicBoolean going) {
    int written = 0;
    while (going.get()) {
      order(written++);
    }
    return written;
  }

  private int read(AtomicBoolean going) {
    int read = 0;
    for (; going.get(); read++) {
      expect(200, once(shop.agent(), shop.orders()));
      expect(200, once(auditor, "/v1/activity?size=5&from=2021-01-01&customer=" + shop.customer()));
      expect(200, once(billing, "/v1/invoices"));
    }
    return read;
  }

  private static Answer once(Api api, String path) {
    return api.send("GET", path, List.of(), BodyPublishers.noBody());
  }
}
