package io.orderledger.command.order.download;

import io.orderledger.command.customer.CustomerState;
import io.orderledger.command.dispatch.CommandDispatcher;
import io.orderledger.command.dispatch.OrderOutcome;
import io.orderledger.command.http.Actors;
import io.orderledger.command.http.Customers;
import io.orderledger.command.http.Fields;
import io.orderledger.command.http.Ids;
import io.orderledger.command.http.Outcomes;
import io.orderledger.command.http.Refusals;
import io.orderledger.command.http.Requests;
import io.orderledger.command.order.IssueDownloadLink;
import io.orderledger.command.order.OrderOwner;
import io.orderledger.contract.event.DownloadChoice;
import io.orderledger.contract.event.DownloadLinkIssued;
import io.orderledger.web.Caller;
import io.orderledger.web.Guid;
import io.orderledger.web.RequestIds;
import io.orderledger.web.Role;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@RestController
class IssueLinkController {
  private static final int MAXIMUM_TEXT = 64;
  private final Customers customers;
  private final Requests requests;
  private final CommandDispatcher dispatcher;
  private final LinkSeal seal;
  private final Clock clock;
  private final Duration linkLife;

  IssueLinkController(
      Customers customers,
      Requests requests,
      CommandDispatcher dispatcher,
      LinkSeal seal,
      Clock clock,
      @Value("${orderledger.download.link-life:P5D}") Duration linkLife) {
    this.customers = customers;
    this.requests = requests;
    this.dispatcher = dispatcher;
    this.seal = seal;
    this.clock = clock;
    this.linkLife = linkLife;
  }

  @PostMapping("/v1/customers/{customerId}/orders/{orderId}/lineitems/{line:\\d{1,9}}/downloads")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<LinkResource> issue(
      Caller caller,
      RequestIds ids,
      @PathVariable String customerId,
      @PathVariable String orderId,
      @PathVariable int line,
      @RequestBody DownloadBody body) {
    Instant now = clock.instant();
    CustomerState customer = customers.of(caller, customerId);
    String order = Guid.read(orderId).orElseThrow(Refusals::orderNotFound);
    OrderOutcome outcome =
        dispatcher.dispatch(
            new IssueDownloadLink(
                order,
                Actors.of(caller, Role.ADMIN_AGENT, Role.CUSTOMER_GLOBAL_ADMIN),
                now,
                new OrderOwner(caller.partnerId(), customer.customer().customerId()),
                line,
                choice(body),
                Ids.make(now),
                now.plus(linkLife)),
            requests.context(caller, ids, "POST " + order + "/" + line + "/downloads", body));
    return answer(Outcomes.event(outcome, DownloadLinkIssued.class));
  }

  private static DownloadChoice choice(DownloadBody body) {
    return new DownloadChoice(
        Fields.text(body.version(), "version", MAXIMUM_TEXT),
        Fields.text(body.language(), "language", MAXIMUM_TEXT).toLowerCase(Locale.ROOT),
        Fields.text(body.architecture(), "architecture", MAXIMUM_TEXT));
  }

  private ResponseEntity<LinkResource> answer(DownloadLinkIssued issued) {
    URI uri =
        ServletUriComponentsBuilder.fromCurrentContextPath()
            .path("/v1/downloads/{token}")
            .build(seal.seal(DownloadLink.of(issued)));
    return ResponseEntity.created(uri)
        .cacheControl(CacheControl.noStore())
        .body(new LinkResource(uri.toString(), issued.expiresAt()));
  }
}
