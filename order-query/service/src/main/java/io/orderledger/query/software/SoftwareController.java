package io.orderledger.query.software;

import static io.orderledger.web.Role.ADMIN_AGENT;
import static io.orderledger.web.Role.CUSTOMER_GLOBAL_ADMIN;
import static io.orderledger.web.Role.GLOBAL_ADMIN;

import io.orderledger.contract.order.LineState;
import io.orderledger.contract.order.OrderState;
import io.orderledger.query.customer.CustomerAccess;
import io.orderledger.query.order.OrderReads;
import io.orderledger.web.Caller;
import io.orderledger.web.Link;
import io.orderledger.web.PcCollection;
import java.time.Clock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a customer has: the software listing (R4) and Partner Center's entitlements. */
@RestController
@RequestMapping("/v1/customers/{customer}")
class SoftwareController {
  private final OrderReads orders;
  private final CustomerAccess access;
  private final Clock clock;

  SoftwareController(OrderReads orders, CustomerAccess access, Clock clock) {
    this.orders = orders;
    this.access = access;
    this.clock = clock;
  }

  @GetMapping("/software")
  PcCollection<SoftwareItem> software(Caller caller, @PathVariable String customer) {
    String id = readable(caller, customer);
    return PcCollection.of(
        SoftwareListing.of(orders.all(id), clock.instant()),
        Link.get("/customers/" + id + "/software"));
  }

  @GetMapping("/entitlements")
  PcCollection<Entitlement> entitlements(
      Caller caller,
      @PathVariable String customer,
      @RequestParam(required = false) @Nullable String entitlementType,
      @RequestParam(defaultValue = "false") boolean showExpiry) {
    String id = readable(caller, customer);
    EntitlementType type = entitlementType == null ? null : EntitlementType.parse(entitlementType);
    return PcCollection.of(
        orders.all(id).stream().flatMap(order -> entitlements(order, type, showExpiry)).toList(),
        Link.get("/customers/" + id + "/entitlements"));
  }

  private static Stream<Entitlement> entitlements(
      OrderState order, @Nullable EntitlementType type, boolean showExpiry) {
    return order.lines().stream()
        .filter(line -> !line.cancelled() && isOf(type, line))
        .map(line -> Entitlement.of(order, line, showExpiry));
  }

  private static boolean isOf(@Nullable EntitlementType type, LineState line) {
    return type == null || type == EntitlementType.of(line.placed());
  }

  /** The id of a customer whose software the caller may see. */
  private String readable(Caller caller, String customer) {
    return access
        .require(caller, customer, ADMIN_AGENT, GLOBAL_ADMIN, CUSTOMER_GLOBAL_ADMIN)
        .customerId();
  }
}
