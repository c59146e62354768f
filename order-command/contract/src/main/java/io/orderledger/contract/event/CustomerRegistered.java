package io.orderledger.contract.event;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A partner registered a customer.
 *
 * @param domain the customer's domain, unique in the partner
 * @param currency ISO 4217 code all the customer's orders price in (R1)
 * @param culture for example {@code de-DE}
 * @param language for example {@code de}
 * @param firstName of whom the bill goes to; absent where only the address names somebody
 * @param lastName of whom the bill goes to; absent where only the address names somebody
 */
public record CustomerRegistered(
    CustomerSnapshot customer,
    Actor actor,
    Instant registeredAt,
    String domain,
    String currency,
    @Nullable String email,
    @Nullable String culture,
    @Nullable String language,
    @Nullable String firstName,
    @Nullable String lastName,
    PostalAddress address)
    implements CustomerEvent {

  public CustomerRegistered {
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(registeredAt, "registeredAt");
    Objects.requireNonNull(currency, "currency");
  }

  @Override
  public Instant occurredAt() {
    return registeredAt;
  }
}
