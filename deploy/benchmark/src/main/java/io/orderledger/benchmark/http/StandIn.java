package io.orderledger.benchmark.http;

import io.orderledger.benchmark.command.OrderStore;
import io.orderledger.command.customer.CustomerState;
import io.orderledger.command.customer.RegisterCustomer;
import io.orderledger.command.decision.Accepted;
import io.orderledger.command.decision.Refused;
import io.orderledger.command.dispatch.CommandContext;
import io.orderledger.command.dispatch.CommandDispatcher;
import io.orderledger.command.dispatch.CustomerOutcome;
import io.orderledger.command.dispatch.Loaded;
import io.orderledger.command.dispatch.OrderOutcome;
import io.orderledger.command.order.OrderCommand;
import io.orderledger.command.order.OrderDecider;
import io.orderledger.contract.event.OrderEvent;
import io.orderledger.contract.order.OrderState;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Takes the place of the service's dispatcher for orders: a peer's store behind the same HTTP, or
 * nothing at all. Customers stay with the service. Every order is answered with the state of the
 * first one under its own id, so that no peer pays for deciding twice.
 */
final class StandIn implements CommandDispatcher {
  private final Supplier<CommandDispatcher> service;
  private final @Nullable OrderStore store;
  private volatile @Nullable OrderState first;

  private StandIn(Supplier<CommandDispatcher> service, @Nullable OrderStore store) {
    this.service = service;
    this.store = store;
  }

  /** Puts one before the service's dispatcher; without a store it does nothing. */
  static ApplicationContextInitializer<GenericApplicationContext> over(@Nullable OrderStore store) {
    return context ->
        context.registerBean(
            "standIn",
            CommandDispatcher.class,
            () ->
                new StandIn(
                    () -> context.getBean("commandDispatcher", CommandDispatcher.class), store),
            definition -> definition.setPrimary(true));
  }

  @Override
  public OrderOutcome dispatch(OrderCommand command, CommandContext context) {
    if (store != null) {
      store.send(command);
    }
    return new OrderOutcome(state(command), 0, List.of(), null);
  }

  private OrderState state(OrderCommand command) {
    OrderState known = first;
    if (known == null) {
      known = decided(command);
      first = known;
    }
    return new OrderState(
        command.orderId(),
        known.customer(),
        known.placedAt(),
        known.currency(),
        known.billingCycle(),
        known.catalogueVersion(),
        known.total(),
        known.lines());
  }

  private static OrderState decided(OrderCommand command) {
    return switch (OrderDecider.decide(null, command)) {
      case Accepted<OrderEvent> accepted -> OrderState.evolve(null, accepted.events().getFirst());
      case Refused<OrderEvent> refused ->
          throw new IllegalStateException("refused: " + refused.refusal());
    };
  }

  @Override
  public CustomerOutcome dispatch(RegisterCustomer command, CommandContext context) {
    return service.get().dispatch(command, context);
  }

  @Override
  public Optional<Loaded<OrderState>> order(String orderId) {
    return service.get().order(orderId);
  }

  @Override
  public Optional<Loaded<CustomerState>> customer(String customerId) {
    return service.get().customer(customerId);
  }
}
