package io.orderledger.embedded.front;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A front port with a client before it and one tiny service behind it. */
final class OneService implements AutoCloseable {
  final FrontPort front = open();
  final FrontClient client = new FrontClient(front);
  private @Nullable Upstream upstream;

  void behind(HttpHandler handler) {
    behind(0, handler);
  }

  void behind(int port, HttpHandler handler) {
    upstream = new Upstream(port, handler);
    front.connect(Service.COMMAND, upstream.base());
  }

  static boolean await(CountDownLatch latch) {
    try {
      return latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static FrontPort open() {
    try {
      return FrontPort.open(0, Map.of(), Duration.ofSeconds(3));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    client.close();
    if (upstream != null) {
      upstream.close();
    }
  }
}
