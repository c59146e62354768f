package io.orderledger.command.dispatch;

import io.micrometer.core.instrument.MeterRegistry;
import io.orderledger.command.aggregate.AggregateStates;
import io.orderledger.command.customer.CustomerState;
import io.orderledger.command.eventstore.EventStoreProperties;
import io.orderledger.command.eventstore.StoreAvailability;
import io.orderledger.command.receipt.ReceiptTable;
import io.orderledger.contract.event.CustomerEvent;
import io.orderledger.contract.event.OrderEvent;
import io.orderledger.contract.order.OrderState;
import org.axonframework.commandhandling.CommandBus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class DispatchConfiguration {
  @Bean
  ReceiptTable receiptTable(JdbcClient jdbc) {
    return new ReceiptTable(jdbc);
  }

  @Bean
  CommandDispatcher commandDispatcher(
      CommandBus bus,
      EventStoreProperties properties,
      StoreAvailability availability,
      ReceiptTable receipts,
      AggregateStates<OrderState, OrderEvent> orders,
      AggregateStates<CustomerState, CustomerEvent> customers,
      MeterRegistry registry) {
    return new AxonCommandDispatcher(
        bus, properties, availability, receipts, orders, customers, new CommandMetrics(registry));
  }
}
