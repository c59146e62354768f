package io.orderledger.benchmark.axon;

import io.orderledger.command.decision.Accepted;
import io.orderledger.command.decision.Decision;
import io.orderledger.command.decision.Refused;
import io.orderledger.command.order.GetKey;
import io.orderledger.command.order.OrderCommand;
import io.orderledger.command.order.OrderDecider;
import io.orderledger.command.order.PlaceOrder;
import io.orderledger.contract.event.OrderEvent;
import io.orderledger.contract.order.OrderState;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/** An order as any Axon project would write it, around our decider. */
public class PeerOrder {
  @SuppressWarnings("UnusedVariable") // read by Axon
  @AggregateIdentifier
  private @Nullable String orderId;

  private @Nullable OrderState state;

  PeerOrder() {}

  @CommandHandler
  PeerOrder(PlaceOrder command) {
    decide(command);
  }

  @CommandHandler
  void handle(GetKey command) {
    decide(command);
  }

  @EventSourcingHandler
  void on(OrderEvent event) {
    orderId = event.orderId();
    state = OrderState.evolve(state, event);
  }

  private void decide(OrderCommand command) {
    Decision<OrderEvent> decision = OrderDecider.decide(state, command);
    switch (decision) {
      case Accepted<OrderEvent> accepted -> accepted.events().forEach(AggregateLifecycle::apply);
      case Refused<OrderEvent> refused ->
          throw new IllegalStateException("refused: " + refused.refusal());
    }
  }
}
