package io.orderledger.command.support;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.orderledger.command.aggregate.AggregateKind;
import io.orderledger.command.aggregate.AggregateStates;
import io.orderledger.command.aggregate.AxonWiring;
import io.orderledger.command.aggregate.SnapshotWriter;
import io.orderledger.command.aggregate.StateStores;
import io.orderledger.command.customer.CustomerState;
import io.orderledger.command.dispatch.AxonCommandDispatcher;
import io.orderledger.command.dispatch.CommandDispatcher;
import io.orderledger.command.dispatch.CommandMetrics;
import io.orderledger.command.eventstore.CommitListener;
import io.orderledger.command.eventstore.CommitMetrics;
import io.orderledger.command.eventstore.EventEncoder;
import io.orderledger.command.eventstore.EventStoreProperties;
import io.orderledger.command.eventstore.EventStreams;
import io.orderledger.command.eventstore.GroupCommit;
import io.orderledger.command.eventstore.GroupCommitEventStorageEngine;
import io.orderledger.command.eventstore.StoreAvailability;
import io.orderledger.command.eventstore.StoredEvent;
import io.orderledger.command.receipt.ReceiptTable;
import io.orderledger.contract.codec.EventCodec;
import io.orderledger.contract.event.CustomerEvent;
import io.orderledger.contract.event.OrderEvent;
import io.orderledger.contract.order.OrderState;
import io.orderledger.testing.Backends;
import java.util.List;
import org.axonframework.config.Configuration;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One running instance of the write side, without HTTP and relay. */
public final class Instance implements AutoCloseable {
  private final HikariDataSource dataSource;
  private final JdbcClient jdbc;
  private final MeterRegistry registry = new SimpleMeterRegistry();
  private final StoreAvailability availability = new StoreAvailability();
  private final EventCodec codec = new EventCodec();
  private final GroupCommit commits;
  private final SnapshotWriter snapshots;
  private final GroupCommitEventStorageEngine engine;
  private final Configuration axon;
  private final CommandDispatcher dispatcher;

  private Instance(String jdbcUrl, EventStoreProperties properties, CommitListener listener) {
    dataSource = new HikariDataSource();
    dataSource.setJdbcUrl(jdbcUrl);
    dataSource.setUsername(Backends.USERNAME);
    dataSource.setPassword(Backends.PASSWORD);
    dataSource.setConnectionTimeout(1000);
    dataSource.setMaximumPoolSize(8);
    dataSource.setInitializationFailTimeout(-1);
    jdbc = JdbcClient.create(dataSource);
    commits =
        new GroupCommit(
            dataSource, properties, availability, listener, new CommitMetrics(registry));
    snapshots = new SnapshotWriter(jdbc, properties.snapshotEvery());
    StateStores stores =
        new StateStores(jdbc, availability, codec, snapshots, properties.cachedAggregates());
    AggregateStates<OrderState, OrderEvent> orders = stores.of(AggregateKind.ORDER);
    AggregateStates<CustomerState, CustomerEvent> customers = stores.of(AggregateKind.CUSTOMER);
    engine =
        new GroupCommitEventStorageEngine(
            commits,
            new EventEncoder(codec, properties.maxPayload()),
            new EventStreams(jdbc, availability, codec),
            properties);
    axon = AxonWiring.of(engine, commits, orders, customers);
    axon.start();
    dispatcher =
        new AxonCommandDispatcher(
            axon.commandBus(),
            properties,
            availability,
            new ReceiptTable(jdbc),
            orders,
            customers,
            new CommandMetrics(registry));
  }

  /** An instance over a database that was migrated by {@link #migrated}. */
  public static Instance on(String jdbcUrl) {
    return with(jdbcUrl, EventStoreProperties.defaults());
  }

  /** An instance with other bounds. */
  public static Instance with(String jdbcUrl, EventStoreProperties properties) {
    return new Instance(jdbcUrl, properties, new Deaf());
  }

  private static final class Deaf implements CommitListener {
    @Override
    public void committed(List<StoredEvent> events) {}

    @Override
    public boolean elsewhere() {
      return false;
    }
  }

  /** A new database with the schema. */
  public static String migrated() {
    String url = Backends.shared().newDatabase();
    Flyway.configure()
        .dataSource(url, Backends.USERNAME, Backends.PASSWORD)
        .locations("classpath:db/order-command")
        .load()
        .migrate();
    return url;
  }

  public CommandDispatcher dispatcher() {
    return dispatcher;
  }

  public JdbcClient jdbc() {
    return jdbc;
  }

  public GroupCommit commits() {
    return commits;
  }

  public GroupCommitEventStorageEngine engine() {
    return engine;
  }

  public Configuration axon() {
    return axon;
  }

  public StoreAvailability availability() {
    return availability;
  }

  public MeterRegistry registry() {
    return registry;
  }

  @Override
  public void close() {
    axon.shutdown();
    commits.close();
    snapshots.close();
    dataSource.close();
  }
}
