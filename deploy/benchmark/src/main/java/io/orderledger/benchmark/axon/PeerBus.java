package io.orderledger.benchmark.axon;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.orderledger.command.order.OrderCommand;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** A command bus over one of Axon's own storage engines. */
final class PeerBus implements AutoCloseable {
  private static final long DEADLINE_SECONDS = 60;

  private final Configuration configuration;
  private final CommandBus bus;

  /**
   * Starts it.
   *
   * @param cached whether aggregates stay in Axon's cache between commands
   */
  PeerBus(EventStorageEngine engine, TransactionManager transactions, boolean cached) {
    System.setProperty("disable-axoniq-console-message", "true");
    configuration =
        DefaultConfigurer.defaultConfiguration(false)
            .configureCommandBus(c -> bus(c, transactions))
            .configureEventStore(_ -> EmbeddedEventStore.builder().storageEngine(engine).build())
            .configureAggregate(aggregate(cached))
            .buildConfiguration();
    configuration.start();
    bus = configuration.commandBus();
  }

  /** As Axon makes one by default: events carry the ids of the command they came from. */
  private static CommandBus bus(Configuration configuration, TransactionManager transactions) {
    SimpleCommandBus made = SimpleCommandBus.builder().transactionManager(transactions).build();
    made.registerHandlerInterceptor(
        new CorrelationDataInterceptor<>(configuration.correlationDataProviders()));
    return made;
  }

  private static AggregateConfigurer<PeerOrder> aggregate(boolean cached) {
    AggregateConfigurer<PeerOrder> aggregate =
        AggregateConfigurer.defaultConfiguration(PeerOrder.class)
            .configureCommandTargetResolver(_ -> PeerBus::target);
    return cached ? aggregate.configureCache(_ -> new WeakReferenceCache()) : aggregate;
  }

  private static VersionedAggregateIdentifier target(CommandMessage<?> message) {
    Object id = ((OrderCommand) message.getPayload()).orderId();
    return new VersionedAggregateIdentifier(id, null);
  }

  /** Sends the command and waits, 60 seconds at most, until its unit of work has committed. */
  void send(OrderCommand command) {
    FutureCallback<OrderCommand, Object> answer = new FutureCallback<>();
    bus.dispatch(GenericCommandMessage.asCommandMessage(command), answer);
    var result = answer.getResult(DEADLINE_SECONDS, SECONDS);
    if (result.isExceptional()) {
      throw new IllegalStateException(result.exceptionResult());
    }
  }

  @Override
  public void close() {
    configuration.shutdown();
  }
}
