package io.orderledger.contract.event;

import org.jspecify.annotations.Nullable;

/**
 * A customer's default address.
 *
 * @param country ISO 3166-1 alpha-2 code
 */
public record PostalAddress(
    String country,
    @Nullable String region,
    @Nullable String city,
    @Nullable String state,
    @Nullable String addressLine1,
    @Nullable String addressLine2,
    @Nullable String postalCode,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String phoneNumber) {}
