package io.orderledger.command.aggregate;

import io.orderledger.command.decision.Refusal;
import io.orderledger.command.order.CancelOrder;
import io.orderledger.command.order.GetKey;
import io.orderledger.command.order.IssueDownloadLink;
import io.orderledger.command.order.OrderCommand;
import io.orderledger.command.order.OrderDecider;
import io.orderledger.command.order.PlaceOrder;
import io.orderledger.command.order.RecordDownload;
import io.orderledger.command.order.SubmitSupportRequest;
import io.orderledger.contract.event.OrderEvent;
import io.orderledger.contract.order.OrderState;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The order aggregate. A handler returns the refusal, or nothing when the command was accepted. */
@AggregateRoot(type = "Order")
class OrderAggregate implements Shell<OrderState> {
  @AggregateIdentifier private final String orderId;
  private @Nullable OrderState state;

  OrderAggregate(String orderId, @Nullable OrderState state) {
    this.orderId = orderId;
    this.state = state;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  @Nullable Refusal handle(PlaceOrder command) {
    return decide(command);
  }

  @CommandHandler
  @Nullable Refusal handle(GetKey command) {
    return decide(command);
  }

  @CommandHandler
  @Nullable Refusal handle(IssueDownloadLink command) {
    return decide(command);
  }

  @CommandHandler
  @Nullable Refusal handle(RecordDownload command) {
    return decide(command);
  }

  @CommandHandler
  @Nullable Refusal handle(CancelOrder command) {
    return decide(command);
  }

  @CommandHandler
  @Nullable Refusal handle(SubmitSupportRequest command) {
    return decide(command);
  }

  @EventSourcingHandler
  void on(OrderEvent event) {
    state = OrderState.evolve(state, event);
  }

  private @Nullable Refusal decide(OrderCommand command) {
    return Shell.record(OrderDecider.decide(state, command));
  }

  @Override
  public @Nullable OrderState state() {
    return state;
  }

  /** The aggregate's id. */
  String orderId() {
    return orderId;
  }
}
