package io.orderledger.query.credit;

import io.orderledger.database.PatientDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Decides waiting credits and publishes the decisions: at least once, in order, one process at a
 * time. It goes on by itself when the database or Kafka comes back; see decision 021.
 */
final class CreditIssuer implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(CreditIssuer.class);
  private static final long LOCK = 0x6372_6564_6974_7301L;
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final Duration DATABASE_ANSWERS_WITHIN = Duration.ofSeconds(90);
  private static final Duration STOPPED_WITHIN = Duration.ofSeconds(3);

  private final DataSource database;
  private final Decisions decisions;
  private final CreditTopic topic;
  private final PublishedDecisions published;
  private volatile @Nullable Running running;

  private record Running(CountDownLatch stop, Thread thread) {}

  CreditIssuer(
      DataSource database, Decisions decisions, CreditTopic topic, PublishedDecisions published) {
    this.database = new PatientDataSource(database, DATABASE_ANSWERS_WITHIN);
    this.decisions = decisions;
    this.topic = topic;
    this.published = published;
  }

  private void run(CountDownLatch stop) {
    Duration pause = POLL;
    try {
      do {
        try {
          pause = lead(stop) ? POLL : LONGEST_PAUSE.dividedBy(5);
        } catch (SQLException | ExecutionException | TimeoutException | RuntimeException e) {
          log.warn("credits wait to be issued: {}", e.toString());
          pause =
              pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
                  ? pause.multipliedBy(2)
                  : LONGEST_PAUSE;
        }
      } while (!stop.await(pause.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Works as long as this process is the one that may; {@code false} if another one is. */
  private boolean lead(CountDownLatch stop)
      throws SQLException, ExecutionException, InterruptedException, TimeoutException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      if (!asked("SELECT pg_try_advisory_lock(?)", connection)) {
        return false;
      }
      try {
        issue(connection, stop);
        return true;
      } finally {
        connection.rollback();
        asked("SELECT pg_advisory_unlock(?)", connection);
      }
    }
  }

  private void issue(Connection connection, CountDownLatch stop)
      throws SQLException, ExecutionException, InterruptedException, TimeoutException {
    Map<Integer, Long> ends = published.ends();
    boolean readBack = false;
    do {
      readBack = readBack || PublishedDecisions.readUpTo(ends, connection);
      connection.commit();
      while (readBack && issueSome(connection) && stop.getCount() > 0) {}
    } while (!stop.await(POLL.toMillis(), TimeUnit.MILLISECONDS));
  }

  private boolean issueSome(Connection connection)
      throws SQLException, ExecutionException, InterruptedException, TimeoutException {
    List<DecidedCredit> decided = decisions.decide(connection);
    connection.commit();
    if (decided.isEmpty()) {
      return false;
    }
    topic.publish(decided);
    CreditStore.settle(decided.stream().map(DecidedCredit::issued).toList(), connection);
    connection.commit();
    return true;
  }

  private static boolean asked(String sql, Connection connection) throws SQLException {
    try (PreparedStatement ask = connection.prepareStatement(sql)) {
      ask.setLong(1, LOCK);
      try (ResultSet answer = ask.executeQuery()) {
        boolean yes = answer.next() && answer.getBoolean(1);
        connection.commit();
        return yes;
      }
    }
  }

  @Override
  public synchronized void start() {
    if (running == null) {
      CountDownLatch stop = new CountDownLatch(1);
      running = new Running(stop, Thread.ofVirtual().name("credit-issuer").start(() -> run(stop)));
    }
  }

  @Override
  public synchronized void stop() {
    Running stopping = running;
    if (stopping != null) {
      stopping.stop().countDown();
      try {
        if (!stopping.thread().join(STOPPED_WITHIN)) {
          stopping.thread().interrupt();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      running = null;
    }
  }

  /** Keeps nobody waiting who stops beside it. */
  @Override
  public void stop(Runnable stopped) {
    Thread.ofVirtual()
        .name("credit-issuer-stop")
        .start(
            () -> {
              stop();
              stopped.run();
            });
  }

  @Override
  public boolean isRunning() {
    return running != null;
  }
}
