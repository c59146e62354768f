package io.orderledger.contract.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orderledger.contract.event.CustomerRegistered;
import io.orderledger.contract.event.PostalAddress;
import org.jspecify.annotations.Nullable;

/**
 * How a customer is billed, in a {@link CustomerResource}.
 *
 * @param firstName the profile's own name, or the address's where the profile has none at all
 * @param lastName as {@code firstName}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BillingProfile(
    String id,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String email,
    @Nullable String culture,
    @Nullable String language,
    String companyName,
    Address defaultAddress,
    CustomerResource.Attributes attributes) {

  /** A postal address; the country is an ISO 3166-1 alpha-2 code. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Address(
      String country,
      @Nullable String region,
      @Nullable String city,
      @Nullable String state,
      @Nullable String addressLine1,
      @Nullable String addressLine2,
      @Nullable String postalCode,
      @Nullable String firstName,
      @Nullable String lastName,
      @Nullable String phoneNumber) {

    static Address of(PostalAddress a) {
      return new Address(
          a.country(),
          a.region(),
          a.city(),
          a.state(),
          a.addressLine1(),
          a.addressLine2(),
          a.postalCode(),
          a.firstName(),
          a.lastName(),
          a.phoneNumber());
    }
  }

  static BillingProfile of(CustomerRegistered customer) {
    PostalAddress address = customer.address();
    boolean named = customer.firstName() != null || customer.lastName() != null;
    return new BillingProfile(
        customer.customer().customerId(),
        named ? customer.firstName() : address.firstName(),
        named ? customer.lastName() : address.lastName(),
        customer.email(),
        customer.culture(),
        customer.language(),
        customer.customer().name(),
        Address.of(address),
        new CustomerResource.Attributes("CustomerBillingProfile"));
  }
}
