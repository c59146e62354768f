package io.orderledger.embedded;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything that runs and has to be stopped, by layer: what stands in front is stopped first, the
 * parts of one layer together.
 */
final class Parts implements AutoCloseable {

  /** In the order of stopping. */
  enum Layer {
    FRONT,
    SERVICE,
    BACK_END,
    CLOCK,
    FOLDER
  }

  private static final Logger LOG = LoggerFactory.getLogger(Parts.class);
  private static final Duration LAYER_STOP = Duration.ofSeconds(30);

  private final Map<Layer, List<AutoCloseable>> running = new EnumMap<>(Layer.class);
  private boolean stopped;

  /**
   * Takes a part that has just started.
   *
   * @throws IllegalStateException when all has been stopped meanwhile; the part is stopped too
   */
  <T extends AutoCloseable> T add(Layer layer, T part) {
    synchronized (this) {
      if (!stopped) {
        running.computeIfAbsent(layer, same -> new ArrayList<>()).add(part);
        return part;
      }
    }
    stop(part);
    throw new IllegalStateException("stopped while starting");
  }

  /** Stops every part; one that fails to stop keeps no other from it. Bounded. */
  @Override
  public void close() {
    synchronized (this) {
      if (stopped) {
        return;
      }
      stopped = true;
    }
    running.values().forEach(Parts::stopTogether);
  }

  private static void stopTogether(List<AutoCloseable> parts) {
    List<Thread> stopping =
        parts.stream().map(part -> Thread.ofPlatform().daemon().start(() -> stop(part))).toList();
    long deadline = System.nanoTime() + LAYER_STOP.toNanos();
    for (Thread thread : stopping) {
      try {
        if (!thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())))) {
          LOG.warn("a part did not stop within {}", LAYER_STOP);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private static void stop(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      LOG.warn("{} did not stop cleanly", part, e);
    }
  }
}
