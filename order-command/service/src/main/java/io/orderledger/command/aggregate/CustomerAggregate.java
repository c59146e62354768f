package io.orderledger.command.aggregate;

import io.orderledger.command.customer.CustomerDecider;
import io.orderledger.command.customer.CustomerState;
import io.orderledger.command.customer.RegisterCustomer;
import io.orderledger.command.decision.Refusal;
import io.orderledger.contract.event.CustomerEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The customer aggregate. */
@AggregateRoot(type = "Customer")
class CustomerAggregate implements Shell<CustomerState> {
  @AggregateIdentifier private final String customerId;
  private @Nullable CustomerState state;

  CustomerAggregate(String customerId, @Nullable CustomerState state) {
    this.customerId = customerId;
    this.state = state;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  @Nullable Refusal handle(RegisterCustomer command) {
    return Shell.record(CustomerDecider.decide(state, command));
  }

  @EventSourcingHandler
  void on(CustomerEvent event) {
    state = CustomerState.evolve(state, event);
  }

  @Override
  public @Nullable CustomerState state() {
    return state;
  }

  /** The aggregate's id. */
  String customerId() {
    return customerId;
  }
}
