package io.orderledger.web;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The roles a token can carry in its {@code roles} claim. */
public enum Role {
  ADMIN_AGENT("AdminAgent"),
  GLOBAL_ADMIN("GlobalAdmin"),
  ACCOUNT_ADMIN("AccountAdmin"),
  REFERRAL_ADMIN("ReferralAdmin"),
  MARKETING_CONTENT_ADMIN("MarketingContentAdmin"),
  CUSTOMER_GLOBAL_ADMIN("CustomerGlobalAdmin"),
  BILLING_READER("BillingReader");

  private static final Map<String, Role> BY_WIRE_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(Role::wireName, Function.identity()));

  private final String wireName;

  Role(String wireName) {
    this.wireName = wireName;
  }

  /** The claim value, spelled as Partner Center spells it. */
  public String wireName() {
    return wireName;
  }

  /** The role of a claim value, case-sensitive; empty for a value that is no role here. */
  public static Optional<Role> ofWireName(String wireName) {
    return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
  }
}
