package io.orderledger.command.customer;

import io.orderledger.contract.event.Actor;
import io.orderledger.contract.event.CustomerSnapshot;
import io.orderledger.contract.event.PostalAddress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Register a customer with the partner that asks.
 *
 * @param currency ISO 4217 code all the customer's orders will price in (R1)
 */
public record RegisterCustomer(
    CustomerSnapshot customer,
    Actor actor,
    Instant receivedAt,
    String domain,
    String currency,
    @Nullable String email,
    @Nullable String culture,
    @Nullable String language,
    @Nullable String firstName,
    @Nullable String lastName,
    PostalAddress address) {
  /** The aggregate's id: a UUID in lower case. */
  public String customerId() {
    return customer.customerId();
  }
}
