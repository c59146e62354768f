package io.orderledger.command.aggregate;

import io.orderledger.command.customer.CustomerState;
import io.orderledger.contract.event.CustomerEvent;
import io.orderledger.contract.event.DomainEvent;
import io.orderledger.contract.event.OrderEvent;
import io.orderledger.contract.order.OrderState;
import org.jspecify.annotations.Nullable;

/**
 * What the store has to know of a kind of aggregate.
 *
 * @param stateSchema raised whenever the state's form changes: older snapshots are ignored then
 */
public record AggregateKind<S, E extends DomainEvent>(
    String name,
    int stateSchema,
    Class<S> stateClass,
    Class<E> eventClass,
    Evolution<S, E> evolution) {

  /** Orders. */
  public static final AggregateKind<OrderState, OrderEvent> ORDER =
      new AggregateKind<>("Order", 1, OrderState.class, OrderEvent.class, OrderState::evolve);

  /** Customers. */
  public static final AggregateKind<CustomerState, CustomerEvent> CUSTOMER =
      new AggregateKind<>(
          "Customer", 1, CustomerState.class, CustomerEvent.class, CustomerState::evolve);

  /** A pure fold. */
  @FunctionalInterface
  public interface Evolution<S, E> {
    S evolve(@Nullable S state, E event);
  }
}
