package io.orderledger.command.order.key;

import io.orderledger.command.customer.CustomerState;
import io.orderledger.command.decision.Refusal;
import io.orderledger.command.dispatch.CommandDispatcher;
import io.orderledger.command.dispatch.OrderOutcome;
import io.orderledger.command.http.Actors;
import io.orderledger.command.http.Customers;
import io.orderledger.command.http.Outcomes;
import io.orderledger.command.http.Refusals;
import io.orderledger.command.http.Requests;
import io.orderledger.command.key.KeyVault;
import io.orderledger.command.order.GetKey;
import io.orderledger.command.order.OrderOwner;
import io.orderledger.contract.event.KeyAccessed;
import io.orderledger.web.Caller;
import io.orderledger.web.Guid;
import io.orderledger.web.RequestIds;
import io.orderledger.web.Role;
import java.time.Clock;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class GetKeyController {
  private final Customers customers;
  private final Requests requests;
  private final CommandDispatcher dispatcher;
  private final KeyVault keys;
  private final Clock clock;

  GetKeyController(
      Customers customers,
      Requests requests,
      CommandDispatcher dispatcher,
      KeyVault keys,
      Clock clock) {
    this.customers = customers;
    this.requests = requests;
    this.dispatcher = dispatcher;
    this.keys = keys;
    this.clock = clock;
  }

  @PostMapping("/v1/customers/{customerId}/orders/{orderId}/lineitems/{line:\\d{1,9}}/key")
  ResponseEntity<KeyResource> getKey(
      Caller caller,
      RequestIds ids,
      @PathVariable String customerId,
      @PathVariable String orderId,
      @PathVariable int line) {
    CustomerState customer = customers.of(caller, customerId);
    String order = Guid.read(orderId).orElseThrow(Refusals::orderNotFound);
    OrderOutcome outcome =
        dispatcher.dispatch(
            new GetKey(
                order,
                Actors.of(caller, Role.ADMIN_AGENT, Role.CUSTOMER_GLOBAL_ADMIN),
                clock.instant(),
                new OrderOwner(caller.partnerId(), customer.customer().customerId()),
                line),
            requests.context(caller, ids, "POST " + order + "/" + line + "/key", null));
    KeyAccessed accessed = Outcomes.event(outcome, KeyAccessed.class);
    String key =
        keys.reveal(order, line).orElseThrow(() -> Refusals.answer(new Refusal.KeyRevoked(line)));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new KeyResource(key, order, line, accessed.accessedAt()));
  }
}
