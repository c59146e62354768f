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
import io.orderledger.command.eventstore.CommitMetrics;
import io.orderledger.command.eventstore.EventEncoder;
import io.orderledger.command.eventstore.EventStoreProperties;
import io.orderledger.command.eventstore.EventStreams;
import io.orderledger.command.eventstore.GroupCommit;
import io.orderledger.command.eventstore.GroupCommitEventStorageEngine;
import io.orderledger.command.eventstore.StoreAvailability;
import io.orderledger.command.receipt.ReceiptTable;
import io.orderledger.command.relay.Relay;
import io.orderledger.command.relay.RelayInbox;
import io.orderledger.command.relay.RelayMetrics;
import io.orderledger.command.relay.RelayProperties;
import io.orderledger.command.relay.RelayTopics;
import io.orderledger.contract.codec.CloudEvents;
import io.orderledger.contract.codec.EventCodec;
import io.orderledger.contract.event.CustomerEvent;
import io.orderledger.contract.event.OrderEvent;
import io.orderledger.contract.order.OrderState;
import io.orderledger.testing.Backends;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.axonframework.config.Configuration;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One running instance of the write side, without HTTP. */
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
  private final RelayInbox inbox = new RelayInbox(RelayProperties.defaults().inbox());
  private @Nullable Relay relay;

  private Instance(String jdbcUrl, EventStoreProperties properties) {
    dataSource = new HikariDataSource();
    dataSource.setJdbcUrl(jdbcUrl);
    dataSource.setUsername(Backends.USERNAME);
    dataSource.setPassword(Backends.PASSWORD);
    dataSource.setConnectionTimeout(1000);
    dataSource.setMaximumPoolSize(8);
    dataSource.setInitializationFailTimeout(-1);
    jdbc = JdbcClient.create(dataSource);
    commits =
        new GroupCommit(dataSource, properties, availability, inbox, new CommitMetrics(registry));
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
    return new Instance(jdbcUrl, properties);
  }

  /** Lets it relay to Kafka, once no other instance does. */
  public Instance relaying(String bootstrapServers) {
    Map<String, Object> kafka =
        Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    relay =
        new Relay(
            dataSource,
            RelayProperties.defaults(),
            inbox,
            new RelayTopics(kafka, RelayProperties.defaults()),
            kafka,
            new CloudEvents(codec),
            new RelayMetrics(registry));
    return this;
  }

  /** Ends its relaying; it goes on taking commands. */
  public void endRelay() {
    Relay running = relay;
    relay = null;
    if (running != null) {
      running.close();
    }
  }

  /** The value of one of its gauges. */
  public double gauge(String name) {
    return registry.get(name).gauge().value();
  }

  /** A new database with the schema. */
  public static String migrated() {
    String url = Backends.shared().newDatabase();
    migrate(url);
    return url;
  }

  /** Brings a database to the schema. */
  public static void migrate(String url) {
    migrate(url, "latest");
  }

  /** Brings a database to the schema of an earlier version. */
  public static void migrate(String url, String target) {
    Flyway.configure()
        .dataSource(url, Backends.USERNAME, Backends.PASSWORD)
        .locations("classpath:db/order-command")
        .target(target)
        .load()
        .migrate();
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
    endRelay();
    axon.shutdown();
    commits.close();
    snapshots.close();
    dataSource.close();
  }
}
