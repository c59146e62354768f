package io.orderledger.command.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears of other instances' commits while this one leads; without it the relay still polls. */
final class Ears implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Ears.class);
  private static final int LISTEN_MILLIS = 500;

  private final DataSource dataSource;
  private final Runnable heard;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;

  Ears(DataSource dataSource, Runnable heard) {
    this.dataSource = dataSource;
    this.heard = heard;
    this.thread = Thread.ofPlatform().name("relay-ears").daemon().start(this::run);
  }

  private void run() {
    try {
      do {
        listen();
      } while (!closed.await(1, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void listen() {
    try (Connection c = dataSource.getConnection();
        Statement s = c.createStatement()) {
      s.execute("LISTEN order_ledger_events");
      PGConnection pg = c.unwrap(PGConnection.class);
      while (closed.getCount() > 0) {
        if (pg.getNotifications(LISTEN_MILLIS).length > 0) {
          heard.run();
        }
      }
      s.execute("UNLISTEN *");
    } catch (SQLException e) {
      LOG.debug("Other instances' commits are polled for now: {}", e.getMessage());
    }
  }

  /** Waits until the connection is given back. */
  @Override
  public void close() {
    closed.countDown();
    try {
      thread.join(2L * LISTEN_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
