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
  private final HikariDataSource pool;
  private final PeerBus bus;

  /** Makes the engine's tables in {@code database} and starts the bus. */
  public JdbcPeer(Database database, int connections) {
    pool = database.pool(connections, false);
    Serializer serializer = PeerSerializer.json();
    try (HikariDataSource schema = database.pool(1, true)) {
      engine(schema, serializer).createSchema(PostgresEventTableFactory.INSTANCE);
    }
    bus = new PeerBus(engine(pool, serializer), NoTransactionManager.INSTANCE, true);
  }

  private static JdbcEventStorageEngine engine(HikariDataSource source, Serializer serializer) {
    return JdbcEventStorageEngine.builder()
        .connectionProvider(
            new UnitOfWorkAwareConnectionProviderWrapper(new DataSourceConnectionProvider(source)))
        .transactionManager(NoTransactionManager.INSTANCE)
        .eventSerializer(serializer)
        .snapshotSerializer(serializer)
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
