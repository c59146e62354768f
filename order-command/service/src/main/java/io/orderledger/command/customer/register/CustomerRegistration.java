package io.orderledger.command.customer.register;

import io.orderledger.command.customer.RegisterCustomer;
import io.orderledger.command.dispatch.CommandContext;
import io.orderledger.command.dispatch.CommandDispatcher;
import io.orderledger.command.dispatch.CustomerOutcome;
import io.orderledger.contract.event.Actor;
import io.orderledger.contract.event.CustomerSnapshot;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Registers customers: a domain once in a partner. */
@Component
public class CustomerRegistration {
  private final CommandDispatcher dispatcher;
  private final CustomerDomains domains;
  private final Clock clock;

  CustomerRegistration(CommandDispatcher dispatcher, CustomerDomains domains, Clock clock) {
    this.dispatcher = dispatcher;
    this.domains = domains;
    this.clock = clock;
  }

  /**
   * Registers a customer, or says why not.
   *
   * @param customerId the id it gets unless its domain was claimed before
   * @param currency ISO 4217 code
   * @throws io.orderledger.web.ApiException {@code UNAVAILABLE} when the store is away
   */
  public CustomerOutcome register(
      String partnerId,
      String customerId,
      CustomerParticulars particulars,
      String currency,
      Actor actor,
      CommandContext context) {
    String id = domains.claim(partnerId, particulars.domain(), customerId);
    CustomerSnapshot customer =
        new CustomerSnapshot(partnerId, id, particulars.name(), particulars.address().country());
    return dispatcher.dispatch(
        new RegisterCustomer(
            customer,
            actor,
            clock.instant(),
            particulars.domain(),
            currency,
            particulars.email(),
            particulars.culture(),
            particulars.language(),
            particulars.firstName(),
            particulars.lastName(),
            particulars.address()),
        context);
  }
}
