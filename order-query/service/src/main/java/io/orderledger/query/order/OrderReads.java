package io.orderledger.query.order;

import io.orderledger.contract.event.CustomerSnapshot;
import io.orderledger.contract.order.OrderState;
import io.orderledger.projection.ReadModel;
import io.orderledger.query.projection.StoredJson;
import io.orderledger.web.ApiException;
import io.orderledger.web.ErrorCode;
import io.orderledger.web.Guid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads orders. */
@Component
public class OrderReads {
  private final ReadModel readModel;

  OrderReads(ReadModel readModel) {
    this.readModel = readModel;
  }

  /**
   * An order of a customer that the caller may see.
   *
   * @param order the id as the caller wrote it
   * @throws ApiException 20000 (404) if the customer has no such order
   */
  public OrderState require(CustomerSnapshot customer, String order) {
    return Guid.read(order)
        .flatMap(id -> find(customer.customerId(), id))
        .orElseThrow(
            () ->
                ApiException.of(ErrorCode.ORDER_NOT_FOUND, "The customer has no order of this id"));
  }

  private Optional<OrderState> find(String customerId, String orderId) {
    return readModel
        .jdbc()
        .sql("SELECT state FROM customer_order WHERE order_id = :order AND customer_id = :customer")
        .param("order", orderId)
        .param("customer", customerId)
        .query(OrderReads::state)
        .optional();
  }

  /** All orders of a customer, newest first. */
  public List<OrderState> all(String customerId) {
    return readModel
        .jdbc()
        .sql(
            """
            SELECT state FROM customer_order WHERE customer_id = :customer
            ORDER BY placed_at DESC, order_id DESC
            """)
        .param("customer", customerId)
        .query(OrderReads::state)
        .list();
  }

  /**
   * At most {@code limit} orders of a customer behind this one, newest first.
   *
   * @param billingCycle only orders of this cycle; all if {@code null}
   */
  List<OrderState> page(
      String customerId,
      @Nullable String billingCycle,
      Instant placedBefore,
      String orderId,
      int limit) {
    return readModel
        .jdbc()
        .sql(
            """
            SELECT state FROM customer_order
            WHERE customer_id = :customer AND (placed_at, order_id) < (:placedAt, :order)
              AND billing_cycle = coalesce(:cycle, billing_cycle)
            ORDER BY placed_at DESC, order_id DESC LIMIT :limit
            """)
        .param("customer", customerId)
        .param("placedAt", OffsetDateTime.ofInstant(placedBefore, ZoneOffset.UTC))
        .param("order", orderId)
        .param("cycle", billingCycle, Types.VARCHAR)
        .param("limit", limit)
        .query(OrderReads::state)
        .list();
  }

  /** Those of the orders that exist, by id. */
  public Map<String, OrderState> byId(Collection<String> orderIds) {
    return readModel
        .jdbc()
        .sql("SELECT state FROM customer_order WHERE order_id = ANY (:orders)")
        .param("orders", orderIds.toArray(String[]::new))
        .query(OrderReads::state)
        .list()
        .stream()
        .collect(Collectors.toMap(OrderState::orderId, Function.identity()));
  }

  private static OrderState state(ResultSet row, int number) throws SQLException {
    return StoredJson.read(row.getBytes(1), OrderState.class);
  }
}
