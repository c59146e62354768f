package io.orderledger.projection.rebuild;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.orderledger.projection.Projection;
import io.orderledger.projection.runtime.ProjectionRuntime;
import io.orderledger.projection.runtime.SideApplier;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rebuilds projections of this process, one at a time each, whichever process asks. Gauges {@code
 * orderledger.rebuild.done}, {@code .total}, {@code .rate} (events, events per second), {@code
 * .seconds.left} and {@code .different} (live tables that were not as the events make them; not a
 * number before the swap).
 */
public final class Rebuilds {
  private static final Logger log = LoggerFactory.getLogger(Rebuilds.class);
  private static final int READERS = 4;

  private final ProjectionRuntime runtime;
  private final DataSource database;
  private final Supplier<Consumer<byte[], byte[]>> consumers;
  private final MeterRegistry meters;

  Rebuilds(
      ProjectionRuntime runtime,
      DataSource database,
      Supplier<Consumer<byte[], byte[]>> consumers,
      MeterRegistry meters) {
    this.runtime = runtime;
    this.database = database;
    this.consumers = consumers;
    this.meters = meters;
  }

  /**
   * Rebuilds and swaps; prints progress each second and a checksum for each table.
   *
   * @throws RebuildFailed if the live tables are left as they were
   */
  public List<TableChecksum> run(Projection projection) {
    if (projection.tables().isEmpty()) {
      throw new RebuildFailed(projection.name() + " names no tables");
    }
    RebuildProgress progress = new RebuildProgress(projection.name());
    show(projection.name(), progress);
    try (Connection guard = database.getConnection();
        ScheduledExecutorService printer = Executors.newSingleThreadScheduledExecutor()) {
      var printing =
          printer.scheduleAtFixedRate(() -> log.info(progress.line()), 1, 1, TimeUnit.SECONDS);
      try {
        return guarded(projection, guard, progress);
      } finally {
        printing.cancel(false);
        log.info(progress.line());
      }
    } catch (SQLException e) {
      throw new RebuildFailed("the database cannot do it now", e);
    }
  }

  private List<TableChecksum> guarded(
      Projection projection, Connection guard, RebuildProgress progress) throws SQLException {
    JdbcClient jdbc = SideTables.on(guard);
    if (!asked(jdbc, "SELECT pg_try_advisory_lock(hashtextextended(?, 0))", projection)) {
      throw new RebuildFailed("another rebuild of " + projection.name() + " is under way");
    }
    try {
      try {
        return rebuild(projection, jdbc, guard, progress, true);
      } catch (DuplicateKeyException e) {
        log.warn(
            "{}: events came twice, each is looked for now: {}", projection.name(), e.toString());
        return rebuild(projection, jdbc, guard, progress, false);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RebuildFailed("interrupted", e);
    } finally {
      tidied(
          () -> asked(jdbc, "SELECT pg_advisory_unlock(hashtextextended(?, 0))", projection),
          projection);
    }
  }

  private List<TableChecksum> rebuild(
      Projection projection,
      JdbcClient jdbc,
      Connection guard,
      RebuildProgress progress,
      boolean bulk)
      throws SQLException, InterruptedException {
    progress.begin();
    String live = jdbc.sql("SELECT current_schema()").query(String.class).single();
    SideTables tables =
        new SideTables(
            projection.name(), live, projection.tables(), bulk ? projection.appended() : Set.of());
    try {
      tables.create(guard);
      List<TopicPartition> partitions =
          new ArrayList<>(LiveOffsets.load(jdbc, projection.name()).keySet());
      partitions.sort(
          Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition));
      SideApplier applier = runtime.sideApplier(projection, tables.schema());
      applier.loading(bulk);
      try (SideReaders readers =
          new SideReaders(applier, consumers, progress, partitions, READERS)) {
        return new Rebuild(projection, database, tables, applier, readers, progress, log::info)
            .run(bulk);
      }
    } finally {
      tidied(() -> tables.drop(guard), projection);
    }
  }

  /** What stays is removed by the next rebuild, and by the server when the connection ends. */
  private static void tidied(Runnable removal, Projection projection) {
    try {
      removal.run();
    } catch (DataAccessException e) {
      log.warn("{}: what the rebuild needed is still there: {}", projection.name(), e.toString());
    }
  }

  private static boolean asked(JdbcClient jdbc, String sql, Projection projection) {
    return jdbc.sql(sql).param("rebuild " + projection.name()).query(Boolean.class).single();
  }

  private void show(String projection, RebuildProgress progress) {
    gauge("done", projection, progress::done);
    gauge("total", projection, progress::total);
    gauge("rate", projection, progress::rate);
    gauge("seconds.left", projection, progress::secondsLeft);
    gauge("different", projection, progress::different);
  }

  private void gauge(String name, String projection, Supplier<Number> value) {
    meters
        .find("orderledger.rebuild." + name)
        .tag("projection", projection)
        .gauges()
        .forEach(meters::remove);
    Gauge.builder("orderledger.rebuild." + name, value)
        .tag("projection", projection)
        .register(meters);
  }
}
