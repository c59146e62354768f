package io.orderledger.query.projection;

import io.orderledger.contract.codec.RecordedEvent;
import io.orderledger.contract.event.CustomerRegistered;
import io.orderledger.contract.event.OrderCancelled;
import io.orderledger.contract.event.OrderPlaced;
import io.orderledger.contract.event.SupportRequestSubmitted;
import io.orderledger.contract.topic.Topics;
import io.orderledger.projection.Projection;
import io.orderledger.query.customer.CustomerStore;
import io.orderledger.query.order.OrderStore;
import io.orderledger.query.support.SupportRequestStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Customers, orders and support requests. Each table takes its rows from one topic, so the topics
 * may come in any interleaving.
 */
@Component
public class OrderQueryProjection implements Projection {
  /** Its name, by which others wait for it. */
  public static final String NAME = "order-query";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> topics() {
    return List.of(Topics.ORDER_EVENTS, Topics.CUSTOMER_EVENTS);
  }

  @Override
  public List<String> tables() {
    return List.of("customer", "customer_order", "support_request");
  }

  @Override
  public void apply(List<RecordedEvent> batch, Connection tx) throws SQLException {
    CustomerStore.add(of(CustomerRegistered.class, batch), tx);
    OrderStore.apply(batch, tx);
    SupportRequestStore.add(of(SupportRequestSubmitted.class, batch), tx);
  }

  @Override
  public Set<Class<?>> reads() {
    return Set.of(
        CustomerRegistered.class,
        OrderPlaced.class,
        OrderCancelled.class,
        SupportRequestSubmitted.class);
  }

  @Override
  public Set<String> appended() {
    return Set.of("customer", "support_request");
  }

  @Override
  public void load(List<RecordedEvent> batch, Connection tx) throws SQLException {
    CustomerStore.load(of(CustomerRegistered.class, batch), tx);
    OrderStore.load(batch, tx);
    SupportRequestStore.load(of(SupportRequestSubmitted.class, batch), tx);
  }

  private static <T> List<T> of(Class<T> type, List<RecordedEvent> batch) {
    return batch.stream()
        .map(RecordedEvent::event)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }
}
