package io.orderledger.contract.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orderledger.contract.event.CustomerRegistered;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Partner Center's Customer resource: what registering and reading a customer answer with.
 *
 * @param billingProfile absent in lists
 * @param relationshipToPartner {@code reseller}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomerResource(
    String id,
    CompanyProfile companyProfile,
    @Nullable BillingProfile billingProfile,
    String relationshipToPartner,
    List<String> customDomains,
    Links links,
    Attributes attributes) {

  /** Where the customer is read. */
  public record Links(ResourceLink self) {}

  /** What kind of resource it is. */
  public record Attributes(String objectType) {}

  /** The company. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record CompanyProfile(
      String tenantId, String domain, String companyName, Attributes attributes) {

    static CompanyProfile of(CustomerRegistered customer) {
      return new CompanyProfile(
          customer.customer().customerId(),
          customer.domain(),
          customer.customer().name(),
          new Attributes("CustomerCompanyProfile"));
    }
  }

  public CustomerResource {
    customDomains = List.copyOf(customDomains);
  }

  /** The whole resource. */
  public static CustomerResource of(CustomerRegistered customer) {
    return of(customer, BillingProfile.of(customer));
  }

  /** The resource as it stands in a list. */
  public static CustomerResource listed(CustomerRegistered customer) {
    return of(customer, null);
  }

  private static CustomerResource of(
      CustomerRegistered customer, @Nullable BillingProfile billingProfile) {
    String id = customer.customer().customerId();
    return new CustomerResource(
        id,
        CompanyProfile.of(customer),
        billingProfile,
        "reseller",
        List.of(customer.domain()),
        new Links(ResourceLink.get("/customers/" + id)),
        new Attributes("Customer"));
  }
}
