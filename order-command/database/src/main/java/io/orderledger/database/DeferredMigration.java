package io.orderledger.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/**
 * Migrates on start if the database is there, in the background otherwise, so that the service
 * starts without it. A migration that fails on a database that answers ends the start.
 */
public final class DeferredMigration
    implements FlywayMigrationStrategy, ApplicationListener<ContextClosedEvent> {
  private static final Logger log = LoggerFactory.getLogger(DeferredMigration.class);
  private static final long LONGEST_PAUSE_SECONDS = 5;

  private final CompletableFuture<Void> migrated = new CompletableFuture<>();
  private volatile boolean closed;

  /** Completed once the schema is as this version of the code needs it. */
  public CompletableFuture<Void> migrated() {
    return migrated;
  }

  @Override
  public void migrate(Flyway flyway) {
    if (!attempt(flyway)) {
      tryLater(flyway, 1);
    }
  }

  private void tryLater(Flyway flyway, long pauseSeconds) {
    CompletableFuture.delayedExecutor(pauseSeconds, TimeUnit.SECONDS)
        .execute(
            () -> {
              try {
                if (!closed && !attempt(flyway)) {
                  tryLater(flyway, Math.min(LONGEST_PAUSE_SECONDS, pauseSeconds + 1));
                }
              } catch (FlywayException e) {
                if (!closed) {
                  log.error("the schema cannot be migrated: this service stays unready", e);
                }
              }
            });
  }

  private boolean attempt(Flyway flyway) {
    try {
      flyway.migrate();
      migrated.complete(null);
      return true;
    } catch (FlywayException e) {
      if (!DatabaseFailure.serverAway(e)) {
        throw e;
      }
      log.warn("the database does not answer, its schema is migrated later: {}", e.getMessage());
      return false;
    }
  }

  /** Ends the attempts before the pool they would need is closed. */
  @Override
  public void onApplicationEvent(ContextClosedEvent event) {
    closed = true;
  }
}
