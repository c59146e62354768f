package io.orderledger.query.order;

import static io.orderledger.web.Role.ADMIN_AGENT;
import static io.orderledger.web.Role.GLOBAL_ADMIN;

import io.orderledger.contract.order.OrderState;
import io.orderledger.contract.resource.OrderResource;
import io.orderledger.query.customer.CustomerAccess;
import io.orderledger.query.http.Seek;
import io.orderledger.query.http.SeekCollection;
import io.orderledger.web.Caller;
import io.orderledger.web.Link;
import io.orderledger.web.PageSize;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A customer's orders, newest first. */
@RestController
class OrderListController {
  private static final Instant FUTURE = Instant.parse("9999-12-31T00:00:00Z");

  private final OrderReads orders;
  private final CustomerAccess access;

  OrderListController(OrderReads orders, CustomerAccess access) {
    this.orders = orders;
    this.access = access;
  }

  @GetMapping("/v1/customers/{customer}/orders")
  SeekCollection<OrderResource> orders(
      Caller caller,
      @PathVariable String customer,
      @RequestParam(required = false) @Nullable Integer size,
      @RequestParam(required = false) @Nullable String billingType,
      @RequestParam(required = false) @Nullable String seekOperation,
      @RequestParam(name = "include_price", defaultValue = "false") boolean includePrice,
      @RequestHeader(name = Seek.TOKEN, required = false) @Nullable String token) {
    String id = access.require(caller, customer, ADMIN_AGENT, GLOBAL_ADMIN).customerId();
    int limit = PageSize.of(size);
    String cycle = billingType == null ? null : BillingType.cycle(billingType);
    Seek seek = Seek.through("orders", id, String.valueOf(cycle));
    List<String> after = seek.after(seekOperation, token, 2);
    List<OrderState> found =
        after == null
            ? orders.page(id, cycle, FUTURE, "", limit + 1)
            : orders.page(id, cycle, Instant.parse(after.get(0)), after.get(1), limit + 1);
    List<OrderState> page = found.subList(0, Math.min(limit, found.size()));
    String self =
        "/customers/"
            + id
            + "/orders?size="
            + limit
            + (cycle == null ? "" : "&billingType=" + cycle)
            + (includePrice ? "&include_price=true" : "");
    return SeekCollection.page(
        page.size(),
        page.stream().map(o -> OrderResource.of(o, includePrice)).toList(),
        Link.get(self),
        found.size() > limit ? next(seek, self, page.getLast()) : null);
  }

  private static Link next(Seek seek, String self, OrderState last) {
    return seek.next(
        self, last.placedAt().truncatedTo(ChronoUnit.MICROS).toString(), last.orderId());
  }
}
