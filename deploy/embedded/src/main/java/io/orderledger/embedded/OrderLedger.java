package io.orderledger.embedded;

import io.orderledger.backends.BackendException;
import io.orderledger.identity.DamagedFile;
import io.orderledger.projection.rebuild.RebuildFailed;
import io.orderledger.web.StartRefused;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Runs the whole system until it is told to stop, or rebuilds a read model beside it; see {@code
 * --help}. Exit code 1, and one line that says why, when it cannot start or the rebuild failed; 3
 * when the rebuild found live tables that differed.
 */
public final class OrderLedger {

  private OrderLedger() {}

  static void main(String[] arguments) throws InterruptedException {
    if (List.of(arguments).contains("--help")) {
      System.out.println(Option.help());
      return;
    }
    Logging.setUp();
    try {
      var options = Options.parse(arguments);
      if (options.rebuild().isPresent()) {
        System.exit(RebuildRun.of(options.rebuild().get(), options));
      }
      var ledger = new Ledger(options, System.out);
      Runtime.getRuntime().addShutdownHook(new Thread(ledger::close, "stop"));
      ledger.start();
    } catch (UsageException | BackendException | RebuildFailed | DamagedFile e) {
      say(e);
      System.exit(1);
    } catch (RuntimeException e) {
      StartRefused.in(e).ifPresentOrElse(OrderLedger::say, e::printStackTrace);
      System.exit(1);
    }
    new CountDownLatch(1).await();
  }

  private static void say(RuntimeException refusal) {
    System.err.println("order-ledger: " + refusal.getMessage());
  }
}
