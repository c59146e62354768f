package io.orderledger.command.dispatch;

import io.orderledger.command.aggregate.AggregateKind;
import io.orderledger.command.aggregate.AggregateStates;
import io.orderledger.command.aggregate.Version;
import io.orderledger.command.customer.CustomerState;
import io.orderledger.command.customer.RegisterCustomer;
import io.orderledger.command.eventstore.EventStoreProperties;
import io.orderledger.command.eventstore.StoreAvailability;
import io.orderledger.command.order.OrderCommand;
import io.orderledger.command.order.PlaceOrder;
import io.orderledger.command.receipt.ReceiptTable;
import io.orderledger.contract.event.CustomerEvent;
import io.orderledger.contract.event.DomainEvent;
import io.orderledger.contract.event.OrderEvent;
import io.orderledger.contract.order.OrderState;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.CommandBus;

/** The dispatcher over Axon's command bus. */
public final class AxonCommandDispatcher implements CommandDispatcher {
  private final StoreAvailability availability;
  private final AggregateStates<OrderState, OrderEvent> orders;
  private final AggregateStates<CustomerState, CustomerEvent> customers;
  private final Dispatching<OrderState, OrderEvent> orderDispatching;
  private final Dispatching<CustomerState, CustomerEvent> customerDispatching;
  private final CommandMetrics metrics;

  public AxonCommandDispatcher(
      CommandBus bus,
      EventStoreProperties properties,
      StoreAvailability availability,
      ReceiptTable receipts,
      AggregateStates<OrderState, OrderEvent> orders,
      AggregateStates<CustomerState, CustomerEvent> customers,
      CommandMetrics metrics) {
    this.availability = availability;
    this.orders = orders;
    this.customers = customers;
    this.metrics = metrics;
    CommandPath path = new CommandPath(bus);
    RequestGate<ReceiptKey> gate = new RequestGate<>();
    this.orderDispatching =
        new Dispatching<>(
            path,
            properties,
            gate,
            new Replays<>(receipts, orders, availability),
            AggregateKind.ORDER);
    this.customerDispatching =
        new Dispatching<>(
            path,
            properties,
            gate,
            new Replays<>(receipts, customers, availability),
            AggregateKind.CUSTOMER);
  }

  @Override
  public OrderOutcome dispatch(OrderCommand command, CommandContext context) {
    Outcome<OrderState, OrderEvent> o =
        measured(orderDispatching, command, context, command instanceof PlaceOrder);
    return new OrderOutcome(o.version().state(), o.version().sequence(), o.events(), o.refusal());
  }

  @Override
  public CustomerOutcome dispatch(RegisterCustomer command, CommandContext context) {
    Outcome<CustomerState, CustomerEvent> o = measured(customerDispatching, command, context, true);
    return new CustomerOutcome(
        o.version().state(), o.version().sequence(), o.events(), o.refusal());
  }

  private <S, E extends DomainEvent> Outcome<S, E> measured(
      Dispatching<S, E> dispatching, Object command, CommandContext context, boolean creates) {
    return metrics.measured(
        command.getClass(),
        () -> {
          availability.require();
          return dispatching.dispatch(command, context, creates);
        });
  }

  @Override
  public Optional<Loaded<OrderState>> order(String orderId) {
    return newest(orders, orderId);
  }

  @Override
  public Optional<Loaded<CustomerState>> customer(String customerId) {
    return newest(customers, customerId);
  }

  private static <S, E extends DomainEvent> Optional<Loaded<S>> newest(
      AggregateStates<S, E> states, String text) {
    Optional<UUID> id = id(text);
    if (id.isEmpty()) {
      return Optional.empty();
    }
    Version<S> version = states.newest(id.get());
    S state = version.state();
    return state == null ? Optional.empty() : Optional.of(new Loaded<>(state, version.sequence()));
  }

  /** Ids are UUIDs in lower case; any other text names nothing. */
  private static Optional<UUID> id(String text) {
    try {
      UUID id = UUID.fromString(text);
      return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
