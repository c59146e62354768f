package io.orderledger.benchmark.axon;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.benchmark.command.OrderStore;
import io.orderledger.benchmark.harness.Database;
import io.orderledger.command.order.OrderCommand;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.Serializer;

/** P2: Axon's JDBC engine, tuned: one connection per unit of work, taken when it first writes. */
public final class JdbcPeer implements OrderStore {
  /** Axon's own default. */
  private static final int SHORT_BATCH = 100;

  private static final int LONG_BATCH = 2_000;

  private final HikariDataSource pool;
  private final PeerBus bus;

  /** Makes the engine's tables in {@code database} and starts the bus, with Axon's cache. */
  public JdbcPeer(Database database, int connections) {
    this(database, connections, true, SHORT_BATCH);
  }

  /** A peer that reads an aggregate for every command, 2,000 events at a time. */
  public static JdbcPeer uncached(Database database, int connections) {
    return new JdbcPeer(database, connections, false, LONG_BATCH);
  }

  private JdbcPeer(Database database, int connections, boolean cached, int batch) {
    pool = database.pool(connections, false);
    Serializer serializer = PeerSerializer.json();
    try (HikariDataSource schema = database.pool(1, true)) {
      engine(schema, serializer, batch).createSchema(PostgresEventTableFactory.INSTANCE);
    }
    bus = new PeerBus(engine(pool, serializer, batch), NoTransactionManager.INSTANCE, cached);
  }

  private static JdbcEventStorageEngine engine(
      HikariDataSource source, Serializer serializer, int batch) {
    return JdbcEventStorageEngine.builder()
        .connectionProvider(
            new UnitOfWorkAwareConnectionProviderWrapper(new DataSourceConnectionProvider(source)))
        .transactionManager(NoTransactionManager.INSTANCE)
        .eventSerializer(serializer)
        .snapshotSerializer(serializer)
        .batchSize(batch)
        .build();
  }

  @Override
  public void send(OrderCommand command) {
    bus.send(command);
  }

  @Override
  public long events() throws java.sql.SQLException {
    return Rows.count(pool, "DomainEventEntry");
  }

  @Override
  public long brokenStreams() throws java.sql.SQLException {
    return Rows.broken(pool, "DomainEventEntry", "aggregateIdentifier", "sequenceNumber");
  }

  @Override
  public void close() {
    bus.close();
    pool.close();
  }
}
