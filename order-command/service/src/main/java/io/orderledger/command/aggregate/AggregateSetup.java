package io.orderledger.command.aggregate;

import io.orderledger.command.customer.CustomerState;
import io.orderledger.command.eventstore.EventStoreProperties;
import io.orderledger.command.eventstore.GroupCommit;
import io.orderledger.command.eventstore.StoreAvailability;
import io.orderledger.contract.codec.EventCodec;
import io.orderledger.contract.event.CustomerEvent;
import io.orderledger.contract.event.OrderEvent;
import io.orderledger.contract.order.OrderState;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class AggregateSetup {
  @Bean(destroyMethod = "close")
  SnapshotWriter snapshotWriter(JdbcClient jdbc, EventStoreProperties properties) {
    return new SnapshotWriter(jdbc, properties.snapshotEvery());
  }

  @Bean
  StateStores stateStores(
      JdbcClient jdbc,
      StoreAvailability availability,
      EventCodec codec,
      SnapshotWriter snapshots,
      EventStoreProperties properties) {
    return new StateStores(jdbc, availability, codec, snapshots, properties.cachedAggregates());
  }

  @Bean
  AggregateStates<OrderState, OrderEvent> orderStates(StateStores stores) {
    return stores.of(AggregateKind.ORDER);
  }

  @Bean
  AggregateStates<CustomerState, CustomerEvent> customerStates(StateStores stores) {
    return stores.of(AggregateKind.CUSTOMER);
  }

  @Bean(initMethod = "start", destroyMethod = "shutdown")
  org.axonframework.config.Configuration axon(
      EventStorageEngine engine,
      GroupCommit commits,
      AggregateStates<OrderState, OrderEvent> orders,
      AggregateStates<CustomerState, CustomerEvent> customers) {
    return AxonWiring.of(engine, commits, orders, customers);
  }

  @Bean
  CommandBus commandBus(org.axonframework.config.Configuration axon) {
    return axon.commandBus();
  }
}
