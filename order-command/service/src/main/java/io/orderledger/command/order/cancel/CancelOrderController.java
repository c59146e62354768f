package io.orderledger.command.order.cancel;

import io.orderledger.command.customer.CustomerState;
import io.orderledger.command.decision.Refusal;
import io.orderledger.command.dispatch.CommandDispatcher;
import io.orderledger.command.dispatch.OrderOutcome;
import io.orderledger.command.http.Actors;
import io.orderledger.command.http.Customers;
import io.orderledger.command.http.Ids;
import io.orderledger.command.http.Outcomes;
import io.orderledger.command.http.Refusals;
import io.orderledger.command.http.Requests;
import io.orderledger.command.order.CancelOrder;
import io.orderledger.command.order.OrderOwner;
import io.orderledger.contract.order.OrderState;
import io.orderledger.contract.resource.OrderETag;
import io.orderledger.contract.resource.OrderResource;
import io.orderledger.web.ApiException;
import io.orderledger.web.Caller;
import io.orderledger.web.Guid;
import io.orderledger.web.Link;
import io.orderledger.web.RequestIds;
import io.orderledger.web.Role;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CancelOrderController {
  private final Customers customers;
  private final Requests requests;
  private final CommandDispatcher dispatcher;
  private final Clock clock;

  CancelOrderController(
      Customers customers, Requests requests, CommandDispatcher dispatcher, Clock clock) {
    this.customers = customers;
    this.requests = requests;
    this.dispatcher = dispatcher;
    this.clock = clock;
  }

  @PatchMapping("/v1/customers/{customerId}/orders/{orderId}")
  ResponseEntity<OrderResource> cancel(
      Caller caller,
      RequestIds ids,
      @PathVariable String customerId,
      @PathVariable String orderId,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody CancelBody body) {
    Instant now = clock.instant();
    CustomerState customer = customers.of(caller, customerId);
    String order = Guid.read(orderId).orElseThrow(Refusals::orderNotFound);
    String path = "/customers/" + customer.customer().customerId() + "/orders/" + order;
    OrderOutcome outcome =
        dispatcher.dispatch(
            new CancelOrder(
                order,
                Actors.of(caller, Role.ADMIN_AGENT),
                now,
                new OrderOwner(caller.partnerId(), customer.customer().customerId()),
                Ids.make(now),
                CancelRequest.lines(body, order),
                ifMatch),
            requests.context(caller, ids, "PATCH " + path, body));
    if (outcome.refusal() != null) {
      throw withSupport(outcome.refusal(), path);
    }
    OrderState state = Outcomes.state(outcome);
    return ResponseEntity.ok().eTag(OrderETag.of(state).header()).body(OrderResource.of(state));
  }

  /** A refusal that support may still lift says where to ask (R12). */
  private static ApiException withSupport(Refusal refusal, String path) {
    ApiException answer = Refusals.answer(refusal);
    return refusal instanceof Refusal.CancellationWindowClosed
            || refusal instanceof Refusal.NotCancellable
        ? answer.with("supportRequest", Link.of("POST", path + "/supportrequests"))
        : answer;
  }
}
