package io.orderledger.command.aggregate;

import io.orderledger.command.customer.CustomerState;
import io.orderledger.command.customer.RegisterCustomer;
import io.orderledger.command.eventstore.GroupCommit;
import io.orderledger.command.order.OrderCommand;
import io.orderledger.contract.event.CustomerEvent;
import io.orderledger.contract.event.DomainEvent;
import io.orderledger.contract.event.OrderEvent;
import io.orderledger.contract.order.OrderState;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.jspecify.annotations.Nullable;

/**
 * Axon without its starter: a command bus on the caller's thread, an event store on our engine, two
 * aggregates. No serialiser, no event processor, no token store; nothing looks for updates, since
 * configurer modules are not searched for.
 */
public final class AxonWiring {
  private static final String NO_BANNER = "disable-axoniq-console-message";

  private AxonWiring() {}

  /** The configuration, not started. */
  public static Configuration of(
      EventStorageEngine engine,
      GroupCommit commits,
      AggregateStates<OrderState, OrderEvent> orders,
      AggregateStates<CustomerState, CustomerEvent> customers) {
    System.setProperty(NO_BANNER, "true");
    return DefaultConfigurer.defaultConfiguration(false)
        .configureCommandBus(_ -> SimpleCommandBus.builder().build())
        .configureEventStore(_ -> EmbeddedEventStore.builder().storageEngine(engine).build())
        .registerComponent(EventStorageEngine.class, _ -> engine)
        .configureAggregate(aggregate(OrderAggregate.class, orders, OrderAggregate::new, commits))
        .configureAggregate(
            aggregate(CustomerAggregate.class, customers, CustomerAggregate::new, commits))
        .buildConfiguration();
  }

  private static <T extends Shell<S>, S, E extends DomainEvent> AggregateConfigurer<T> aggregate(
      Class<T> type,
      AggregateStates<S, E> states,
      BiFunction<String, @Nullable S, T> shell,
      GroupCommit commits) {
    return AggregateConfigurer.defaultConfiguration(type)
        .configureCommandTargetResolver(_ -> AxonWiring::target)
        .configureRepository(
            c ->
                new StateRepository<>(
                    type,
                    AnnotatedAggregateMetaModelFactory.inspectAggregate(type),
                    states,
                    shell,
                    c.eventBus(),
                    commits));
  }

  private static VersionedAggregateIdentifier target(CommandMessage<?> message) {
    Object id =
        switch (message.getPayload()) {
          case OrderCommand command -> command.orderId();
          case RegisterCustomer command -> command.customerId();
          default -> throw new IllegalArgumentException(message.getCommandName());
        };
    return new VersionedAggregateIdentifier(id, null);
  }
}
