package io.orderledger.query.order;

import static io.orderledger.web.Role.ADMIN_AGENT;
import static io.orderledger.web.Role.GLOBAL_ADMIN;

import io.orderledger.contract.order.OrderState;
import io.orderledger.contract.resource.OrderETag;
import io.orderledger.contract.resource.OrderResource;
import io.orderledger.query.customer.CustomerAccess;
import io.orderledger.web.ApiException;
import io.orderledger.web.Caller;
import io.orderledger.web.ErrorCode;
import io.orderledger.web.Link;
import io.orderledger.web.PcCollection;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One order of a customer. */
@RestController
@RequestMapping("/v1/customers/{customer}/orders/{order}")
class OrderController {
  private final OrderReads orders;
  private final CustomerAccess access;

  OrderController(OrderReads orders, CustomerAccess access) {
    this.orders = orders;
    this.access = access;
  }

  @GetMapping
  ResponseEntity<OrderResource> order(
      Caller caller,
      @PathVariable String customer,
      @PathVariable String order,
      @RequestParam(name = "include_price", defaultValue = "false") boolean includePrice) {
    OrderState state = require(caller, customer, order);
    return ResponseEntity.ok()
        .eTag(OrderETag.of(state).header())
        .body(OrderResource.of(state, includePrice));
  }

  @GetMapping("/provisioningstatus")
  PcCollection<ProvisioningStatus> provisioningStatus(
      Caller caller, @PathVariable String customer, @PathVariable String order) {
    OrderState state = require(caller, customer, order);
    return PcCollection.of(
        state.lines().stream().map(ProvisioningStatus::of).toList(),
        Link.get(
            "/customers/"
                + state.customer().customerId()
                + "/orders/"
                + state.orderId()
                + "/provisioningstatus"));
  }

  @GetMapping("/lineitems/{line}/provisioningstatus")
  ProvisioningStatus provisioningStatus(
      Caller caller,
      @PathVariable String customer,
      @PathVariable String order,
      @PathVariable int line) {
    return require(caller, customer, order)
        .line(line)
        .map(ProvisioningStatus::of)
        .orElseThrow(
            () -> ApiException.of(ErrorCode.NOT_FOUND, "The order has no line item " + line));
  }

  private OrderState require(Caller caller, String customer, String order) {
    return orders.require(access.require(caller, customer, ADMIN_AGENT, GLOBAL_ADMIN), order);
  }
}
