package io.orderledger.command.order.place;

import io.orderledger.command.customer.CustomerState;
import io.orderledger.command.dispatch.OrderOutcome;
import io.orderledger.command.http.Actors;
import io.orderledger.command.http.Customers;
import io.orderledger.command.http.Fields;
import io.orderledger.command.http.Outcomes;
import io.orderledger.command.http.Refusals;
import io.orderledger.command.http.Requests;
import io.orderledger.command.order.place.OrderBody.LineBody;
import io.orderledger.contract.order.OrderState;
import io.orderledger.contract.resource.OrderETag;
import io.orderledger.contract.resource.OrderResource;
import io.orderledger.web.Caller;
import io.orderledger.web.RequestIds;
import io.orderledger.web.Role;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PlaceOrderController {
  private static final int MAXIMUM_LINES = 500;
  private static final int MAXIMUM_NUMBER = 999_999_999;
  private static final int MAXIMUM_TEXT = 256;
  private final Customers customers;
  private final Requests requests;
  private final OrderPlacement placement;

  PlaceOrderController(Customers customers, Requests requests, OrderPlacement placement) {
    this.customers = customers;
    this.requests = requests;
    this.placement = placement;
  }

  @PostMapping("/v1/customers/{customerId}/orders")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<OrderResource> place(
      Caller caller, RequestIds ids, @PathVariable String customerId, @RequestBody OrderBody body) {
    CustomerState customer = customers.of(caller, customerId);
    caller.requireAny(Role.ADMIN_AGENT);
    String path = "/v1/customers/" + customer.customer().customerId() + "/orders";
    OrderOutcome outcome =
        placement.place(
            customer,
            Actors.of(caller, Role.ADMIN_AGENT),
            BillingCycle.read(body.billingCycle(), "billingCycle"),
            Fields.optional(body.currencyCode(), "currencyCode", 3),
            lines(body.lineItems()),
            requests.context(caller, ids, "POST " + path, body));
    OrderState order = Outcomes.state(outcome);
    return ResponseEntity.created(URI.create(path + "/" + order.orderId()))
        .eTag(OrderETag.of(order).header())
        .body(OrderResource.of(order));
  }

  private static List<OrderPlacement.Line> lines(@Nullable List<@Nullable LineBody> items) {
    if (items == null || items.isEmpty()) {
      throw Refusals.invalid("lineItems must have at least one line").field("lineItems");
    }
    if (items.size() > MAXIMUM_LINES) {
      throw Refusals.invalid("lineItems has more than " + MAXIMUM_LINES + " lines")
          .field("lineItems");
    }
    List<OrderPlacement.Line> lines = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      lines.add(line(items.get(i), i));
    }
    return lines;
  }

  private static OrderPlacement.Line line(@Nullable LineBody item, int index) {
    String path = "lineItems[" + index + "]";
    LineBody line = Fields.required(item, path);
    int number = line.lineItemNumber() == null ? index : line.lineItemNumber();
    if (number < 0 || number > MAXIMUM_NUMBER) {
      throw Refusals.invalid(path + ".lineItemNumber must be 0 to " + MAXIMUM_NUMBER)
          .field(path + ".lineItemNumber");
    }
    return new OrderPlacement.Line(
        number,
        Fields.text(line.offerId(), path + ".offerId", MAXIMUM_TEXT),
        Fields.required(line.quantity(), path + ".quantity"),
        Fields.optional(line.termDuration(), path + ".termDuration", MAXIMUM_TEXT),
        Fields.optional(line.friendlyName(), path + ".friendlyName", MAXIMUM_TEXT));
  }
}
