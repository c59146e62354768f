package io.orderledger.command.dispatch;

import io.orderledger.command.customer.CustomerState;
import io.orderledger.command.customer.RegisterCustomer;
import io.orderledger.command.order.OrderCommand;
import io.orderledger.contract.order.OrderState;
import java.util.Optional;

/**
 * Sends commands to their aggregates. Every method blocks, bounded by {@code
 * orderledger.command.deadline}, and throws {@code ApiException} {@code UNAVAILABLE} with {@code
 * Retry-After} when the store is away or overloaded: nothing is acknowledged then, and a retry with
 * the same request id has one effect (R14). Thread-safe.
 */
public interface CommandDispatcher {

  /**
   * Decides the command and returns once its events, and its receipt where it has one, are durable
   * (I1).
   *
   * @throws io.orderledger.web.ApiException {@code UNPROCESSABLE} when the request id was used with
   *     another body; {@code CONFLICT} when other instances kept winning the same order; {@code
   *     UNAVAILABLE} as above
   */
  OrderOutcome dispatch(OrderCommand command, CommandContext context);

  /** As {@link #dispatch(OrderCommand, CommandContext)}, for customers. */
  CustomerOutcome dispatch(RegisterCustomer command, CommandContext context);

  /** The newest committed state of an order, whichever replica wrote it. */
  Optional<Loaded<OrderState>> order(String orderId);

  /** The newest committed state of a customer, whichever replica wrote it. */
  Optional<Loaded<CustomerState>> customer(String customerId);
}
