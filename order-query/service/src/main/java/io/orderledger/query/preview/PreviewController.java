package io.orderledger.query.preview;

import static io.orderledger.web.Role.ADMIN_AGENT;
import static io.orderledger.web.Role.GLOBAL_ADMIN;

import io.orderledger.contract.event.CustomerSnapshot;
import io.orderledger.query.customer.CustomerAccess;
import io.orderledger.query.order.OrderReads;
import io.orderledger.web.Caller;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What cancelling would come to now (R13). */
@RestController
class PreviewController {
  private final OrderReads orders;
  private final CustomerAccess access;
  private final Clock clock;

  PreviewController(OrderReads orders, CustomerAccess access, Clock clock) {
    this.orders = orders;
    this.access = access;
    this.clock = clock;
  }

  @GetMapping("/v1/customers/{customer}/orders/{order}/cancellation")
  CancellationPreview preview(
      Caller caller, @PathVariable String customer, @PathVariable String order) {
    CustomerSnapshot owner = access.require(caller, customer, ADMIN_AGENT, GLOBAL_ADMIN);
    return CancellationPreview.of(orders.require(owner, order), clock.instant());
  }
}
