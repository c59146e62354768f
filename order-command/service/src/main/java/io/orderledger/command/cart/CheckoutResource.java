package io.orderledger.command.cart;

import io.orderledger.command.decision.Refusal;
import io.orderledger.command.decision.RefusalCode;
import io.orderledger.command.http.Refusals;
import io.orderledger.contract.resource.OrderResource;
import java.util.List;

/**
 * Partner Center's CartCheckoutResult resource.
 *
 * @param orders one for each group of lines
 * @param orderErrors why a group became no order
 */
record CheckoutResource(
    List<OrderResource> orders, List<OrderError> orderErrors, Attributes attributes) {
  /**
   * Why a group of lines became no order.
   *
   * @param code Partner Center's, as a number
   */
  record OrderError(String orderGroupId, int code, String description) {
    static OrderError of(String group, Refusal refusal) {
      return new OrderError(
          group, Integer.parseInt(RefusalCode.of(refusal)), Refusals.answer(refusal).description());
    }
  }

  record Attributes(String objectType) {}

  static CheckoutResource of(List<OrderResource> orders, List<OrderError> errors) {
    return new CheckoutResource(orders, errors, new Attributes("CartCheckoutResult"));
  }
}
