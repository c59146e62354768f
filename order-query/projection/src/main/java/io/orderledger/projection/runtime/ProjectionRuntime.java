package io.orderledger.projection.runtime;

import io.orderledger.projection.Projection;
import io.orderledger.projection.parking.DeadLetterTopics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs the projections of this process from the moment their tables are there. Thread-safe. */
public final class ProjectionRuntime implements SmartLifecycle {
  /** A broker's answer and leaving the group; a batch that takes longer is read again. */
  private static final long STOPPED_WITHIN_SECONDS = 8;

  private static final Logger log = LoggerFactory.getLogger(ProjectionRuntime.class);

  private final ProjectionFactory factory;
  private final DeadLetterTopics deadLetterTopics;
  private final List<RunningProjection> projections;
  private final CompletableFuture<Void> migrated;
  private final boolean enabled;
  private volatile boolean running;

  ProjectionRuntime(
      List<Projection> projections,
      ProjectionFactory factory,
      DeadLetterTopics deadLetterTopics,
      CompletableFuture<Void> migrated,
      boolean enabled) {
    this.factory = factory;
    this.deadLetterTopics = deadLetterTopics;
    this.projections = projections.stream().map(factory::create).toList();
    this.migrated = migrated;
    this.enabled = enabled;
  }

  /** Completed once the live tables are there. */
  public CompletableFuture<Void> migrated() {
    return migrated;
  }

  /** What applies a projection to the tables of a schema that stands before the live ones. */
  public SideApplier sideApplier(Projection projection, String schema) {
    return factory.sideApplier(projection, schema);
  }

  public List<RunningProjection> projections() {
    return projections;
  }

  public Optional<RunningProjection> find(String projection) {
    return projections.stream().filter(p -> p.name().equals(projection)).findFirst();
  }

  @Override
  public void start() {
    running = true;
    if (enabled) {
      CompletableFuture<Void> _ = migrated.thenRun(this::startContainers);
    }
  }

  private synchronized void startContainers() {
    if (running) {
      deadLetterTopics.createSoon();
      for (RunningProjection projection : projections) {
        try {
          projection.container().start();
        } catch (RuntimeException e) {
          log.error("{} does not run", projection.name(), e);
        }
      }
    }
  }

  @Override
  public synchronized void stop() {
    running = false;
    deadLetterTopics.stop();
    List<CountDownLatch> stopping = new ArrayList<>();
    for (RunningProjection projection : projections) {
      CountDownLatch stopped = new CountDownLatch(1);
      projection.container().stop(stopped::countDown);
      stopping.add(stopped);
    }
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(STOPPED_WITHIN_SECONDS);
    stopping.forEach(s -> await(s, deadline - System.nanoTime()));
  }

  private static void await(CountDownLatch latch, long nanos) {
    try {
      boolean _ = latch.await(Math.max(0, nanos), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
