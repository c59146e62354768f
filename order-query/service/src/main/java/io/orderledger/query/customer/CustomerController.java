package io.orderledger.query.customer;

import static io.orderledger.web.Role.ADMIN_AGENT;
import static io.orderledger.web.Role.GLOBAL_ADMIN;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderledger.contract.event.CustomerRegistered;
import io.orderledger.contract.resource.CustomerResource;
import io.orderledger.query.http.Seek;
import io.orderledger.query.http.SeekCollection;
import io.orderledger.web.Caller;
import io.orderledger.web.Link;
import io.orderledger.web.PageSize;
import java.net.URLEncoder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A partner's customers. */
@RestController
@RequestMapping("/v1/customers")
class CustomerController {
  private final CustomerReads customers;
  private final CustomerAccess access;
  private final OwnWrites ownWrites;

  CustomerController(CustomerReads customers, CustomerAccess access, OwnWrites ownWrites) {
    this.customers = customers;
    this.access = access;
    this.ownWrites = ownWrites;
  }

  @GetMapping
  SeekCollection<CustomerResource> customers(
      Caller caller,
      @RequestParam(required = false) @Nullable Integer size,
      @RequestParam(required = false) @Nullable String filter,
      @RequestParam(required = false) @Nullable String seekOperation,
      @RequestHeader(name = Seek.TOKEN, required = false) @Nullable String token) {
    caller.requireAny(ADMIN_AGENT, GLOBAL_ADMIN);
    String condition = filter == null || filter.isBlank() ? "" : filter;
    int limit = PageSize.of(searchesAll(size, condition) ? null : size);
    Seek seek = Seek.through("customers", caller.partnerId(), condition);
    List<String> after = seek.after(seekOperation, token, 1);
    CustomerFilter by = condition.isEmpty() ? null : CustomerFilter.parse(condition);
    ownWrites.awaitAll();
    List<CustomerRegistered> found =
        customers.page(caller.partnerId(), by, after == null ? "" : after.getFirst(), limit + 1);
    List<CustomerRegistered> page = found.subList(0, Math.min(limit, found.size()));
    String self =
        "/customers?size="
            + limit
            + (condition.isEmpty() ? "" : "&filter=" + URLEncoder.encode(condition, UTF_8));
    Link next =
        found.size() > limit ? seek.next(self, page.getLast().customer().customerId()) : null;
    return SeekCollection.page(
        page.size(), page.stream().map(CustomerResource::listed).toList(), Link.get(self), next);
  }

  @GetMapping("/{customer}")
  CustomerResource customer(Caller caller, @PathVariable String customer) {
    return CustomerResource.of(access.registered(caller, customer, ADMIN_AGENT, GLOBAL_ADMIN));
  }

  /** Partner Center's clients send {@code size=0} with a filter, for all there are. */
  private static boolean searchesAll(@Nullable Integer size, String condition) {
    return size != null && size == 0 && !condition.isEmpty();
  }
}
