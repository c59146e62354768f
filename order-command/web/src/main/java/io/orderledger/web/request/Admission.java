package io.orderledger.web.request;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.orderledger.web.ApiException;
import io.orderledger.web.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/**
 * How many requests are worked on at once. More are refused before any work, so that those inside
 * end soon and nothing behind them times out. A public route is always open: health has to answer
 * under load, and a download takes as long as its receiver does. Thread-safe.
 */
final class Admission implements MeterBinder {
  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
  private static final String DEEPER = "/**";

  private final int limit;
  private final List<String> open;
  private final AtomicInteger inside = new AtomicInteger();
  private final LongAdder refused = new LongAdder();

  /**
   * Admits {@code limit} requests at a time.
   *
   * @param publicRoutes path patterns, each optionally behind a method
   */
  Admission(int limit, List<String> publicRoutes) {
    this.limit = limit;
    this.open =
        Stream.concat(Stream.of("/actuator/**"), publicRoutes.stream())
            .map(Admission::prefix)
            .toList();
  }

  private static String prefix(String route) {
    String path = route.substring(route.lastIndexOf(' ') + 1);
    return path.endsWith(DEEPER) ? path.substring(0, path.length() - DEEPER.length() + 1) : path;
  }

  /** Whether the request is let in without being counted. */
  boolean isOpen(HttpServletRequest request) {
    String path = request.getRequestURI();
    for (String prefix : open) {
      if (path.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  /** Lets a request in, which has to {@link #leave}, unless too many are inside. */
  boolean enter() {
    if (inside.incrementAndGet() <= limit) {
      return true;
    }
    inside.decrementAndGet();
    refused.increment();
    return false;
  }

  /** What those hear who are not let in. */
  ApiException refusal() {
    return ApiException.of(
            ErrorCode.UNAVAILABLE, "Too many requests at once; nothing was done, try again")
        .retryAfter(RETRY_AFTER);
  }

  void leave() {
    inside.decrementAndGet();
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("orderledger.http.inside", inside, AtomicInteger::get)
        .description("requests worked on now")
        .register(registry);
    FunctionCounter.builder("orderledger.http.refused", refused, LongAdder::sum)
        .description("requests refused before any work")
        .register(registry);
  }
}
