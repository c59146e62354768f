package io.orderledger.benchmark.axon;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.benchmark.command.OrderStore;
import io.orderledger.benchmark.harness.Database;
import io.orderledger.command.order.OrderCommand;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.Properties;
import org.axonframework.eventsourcing.eventstore.jpa.JpaEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.serialization.Serializer;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/** P1: Axon's JPA engine as its Spring starter wires it, a transaction around every command. */
public final class JpaPeer implements OrderStore {
  private final HikariDataSource pool;
  private final LocalContainerEntityManagerFactoryBean factory;
  private final PeerBus bus;

  /** Makes the engine's tables in {@code database} and starts the bus. */
  public JpaPeer(Database database, int connections) {
    pool = database.pool(connections, false);
    factory = factory(pool);
    EntityManagerFactory entities = java.util.Objects.requireNonNull(factory.getObject());
    EntityManager shared = SharedEntityManagerCreator.createSharedEntityManager(entities);
    Transactions transactions = new Transactions(new JpaTransactionManager(entities));
    Serializer serializer = PeerSerializer.json();
    JpaEventStorageEngine engine =
        JpaEventStorageEngine.builder()
            .entityManagerProvider(() -> shared)
            .transactionManager(transactions)
            .persistenceExceptionResolver(new SQLStateResolver())
            .eventSerializer(serializer)
            .snapshotSerializer(serializer)
            .build();
    bus = new PeerBus(engine, transactions, true);
  }

  private static LocalContainerEntityManagerFactoryBean factory(HikariDataSource pool) {
    Properties properties = new Properties();
    properties.put("hibernate.hbm2ddl.auto", "create");
    properties.put("hibernate.dialect", BytesDialect.class.getName());
    LocalContainerEntityManagerFactoryBean made = new LocalContainerEntityManagerFactoryBean();
    made.setDataSource(pool);
    made.setPackagesToScan(
        "org.axonframework.eventsourcing.eventstore.jpa", "org.axonframework.eventhandling");
    made.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
    made.setJpaProperties(properties);
    made.afterPropertiesSet();
    return made;
  }

  @Override
  public void send(OrderCommand command) {
    bus.send(command);
  }

  @Override
  public long events() throws SQLException {
    return Rows.count(pool, "DomainEventEntry");
  }

  @Override
  public long brokenStreams() throws SQLException {
    return Rows.broken(pool, "DomainEventEntry", "aggregateIdentifier", "sequenceNumber");
  }

  @Override
  public void close() {
    bus.close();
    factory.destroy();
    pool.close();
  }
}
