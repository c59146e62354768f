package io.orderledger.command.customer.register;

import org.jspecify.annotations.Nullable;

/** What a caller posts to register a customer, in Partner Center's spelling. */
record CustomerBody(@Nullable CompanyBody companyProfile, @Nullable BillingBody billingProfile) {
  record CompanyBody(@Nullable String domain) {}

  record BillingBody(
      @Nullable String companyName,
      @Nullable String email,
      @Nullable String culture,
      @Nullable String language,
      @Nullable String firstName,
      @Nullable String lastName,
      @Nullable AddressBody defaultAddress) {}

  record AddressBody(
      @Nullable String country,
      @Nullable String region,
      @Nullable String city,
      @Nullable String state,
      @Nullable String addressLine1,
      @Nullable String addressLine2,
      @Nullable String postalCode,
      @Nullable String firstName,
      @Nullable String lastName,
      @Nullable String phoneNumber) {}
}
