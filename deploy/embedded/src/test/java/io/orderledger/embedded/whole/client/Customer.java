package io.orderledger.embedded.whole.client;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.EnumNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.EnumNaming;

/** A customer; lists leave the billing profile out. */
public record Customer(
    UUID id,
    CompanyProfile companyProfile,
    Optional<BillingProfile> billingProfile,
    Relationship relationshipToPartner,
    Optional<List<String>> customDomains,
    Attributes attributes) {

  @EnumNaming(SnakeCaseStrategy.class)
  public enum Relationship {
    NONE,
    RESELLER,
    ADVISOR,
    SYNDICATION,
    MICROSOFT_SUPPORT
  }

  public record CompanyProfile(
      UUID tenantId, String domain, Optional<String> companyName, Attributes attributes) {

    public CompanyProfile {
      attributes.require("CustomerCompanyProfile");
    }
  }

  public record BillingProfile(
      String id,
      String email,
      String culture,
      String language,
      String companyName,
      Address defaultAddress,
      Attributes attributes) {

    public BillingProfile {
      attributes.require("CustomerBillingProfile");
    }
  }

  public record Address(
      String country,
      Optional<String> city,
      Optional<String> state,
      Optional<String> addressLine1,
      Optional<String> postalCode,
      Optional<String> firstName,
      Optional<String> lastName) {}

  public Customer {
    attributes.require("Customer");
  }
}
