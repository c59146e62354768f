package io.orderledger.command.customer.register;

import io.orderledger.command.catalogue.Catalogue;
import io.orderledger.command.dispatch.CustomerOutcome;
import io.orderledger.command.http.Actors;
import io.orderledger.command.http.Ids;
import io.orderledger.command.http.Outcomes;
import io.orderledger.command.http.Requests;
import io.orderledger.contract.event.CustomerRegistered;
import io.orderledger.contract.resource.CustomerResource;
import io.orderledger.web.Caller;
import io.orderledger.web.RequestIds;
import io.orderledger.web.Role;
import java.net.URI;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RegisterCustomerController {
  private final CustomerRegistration registration;
  private final Requests requests;
  private final Catalogue catalogue;
  private final Clock clock;

  RegisterCustomerController(
      CustomerRegistration registration, Requests requests, Catalogue catalogue, Clock clock) {
    this.registration = registration;
    this.requests = requests;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  @PostMapping("/v1/customers")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<CustomerResource> register(
      Caller caller, RequestIds ids, @RequestBody CustomerBody body) {
    caller.requireAny(Role.ADMIN_AGENT);
    CustomerParticulars particulars = CustomerParticulars.read(body);
    CustomerOutcome outcome =
        registration.register(
            caller.partnerId(),
            Ids.make(clock.instant()),
            particulars,
            catalogue.currencyOf(particulars.address().country()),
            Actors.of(caller, Role.ADMIN_AGENT),
            requests.context(caller, ids, "POST /v1/customers", body));
    CustomerRegistered registered = Outcomes.event(outcome, CustomerRegistered.class);
    return ResponseEntity.created(URI.create("/v1/customers/" + registered.customer().customerId()))
        .body(CustomerResource.of(registered));
  }
}
