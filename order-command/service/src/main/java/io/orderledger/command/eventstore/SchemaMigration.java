package io.orderledger.command.eventstore;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the database to this version's schema: at once where it answers, in the background until
 * it does otherwise, so that the service starts and stays up without it.
 */
public final class SchemaMigration implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SchemaMigration.class);

  private final Flyway flyway;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile boolean done;

  SchemaMigration(Flyway flyway) {
    this.flyway = flyway;
  }

  /** Whether the schema is this version's. */
  public boolean done() {
    return done;
  }

  void start() {
    if (!migrated()) {
      Thread.ofPlatform().name("schema").daemon().start(this::retry);
    }
  }

  private void retry() {
    try {
      while (!closed.await(1, TimeUnit.SECONDS) && !migrated()) {
        LOG.debug("The database is looked for again in a second");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean migrated() {
    try {
      flyway.migrate();
      done = true;
    } catch (FlywayException e) {
      LOG.warn("The database is not migrated yet: {}", e.getMessage());
    }
    return done;
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
