package io.orderledger.command.customer;

import io.orderledger.contract.event.CustomerEvent;
import io.orderledger.contract.event.CustomerRegistered;
import io.orderledger.contract.event.CustomerSnapshot;
import io.orderledger.contract.event.PostalAddress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A customer as its events made it. */
public record CustomerState(
    CustomerSnapshot customer,
    Instant registeredAt,
    String domain,
    String currency,
    @Nullable String email,
    @Nullable String culture,
    @Nullable String language,
    PostalAddress address) {
  /**
   * The state after {@code event}. Pure.
   *
   * @param state {@code null} before the first event
   */
  public static CustomerState evolve(@Nullable CustomerState state, CustomerEvent event) {
    return switch (event) {
      case CustomerRegistered e ->
          new CustomerState(
              e.customer(),
              e.registeredAt(),
              e.domain(),
              e.currency(),
              e.email(),
              e.culture(),
              e.language(),
              e.address());
    };
  }
}
