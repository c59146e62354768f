package io.orderledger.query.order;

import io.orderledger.web.ApiException;
import io.orderledger.web.ErrorCode;
import java.util.Locale;

/** The parameter {@code billingType}: orders of one billing cycle. */
final class BillingType {
  private BillingType() {}

  /**
   * The billing cycle as events spell it; the parameter may be written in any case, with or without
   * underscores.
   *
   * @throws ApiException 3000 naming {@code billingType}
   */
  static String cycle(String billingType) {
    return switch (billingType.replace("_", "").toLowerCase(Locale.ROOT)) {
      case "onetime" -> "one_time";
      case "monthly" -> "monthly";
      case "annual" -> "annual";
      case "none" -> "none";
      default ->
          throw ApiException.of(
                  ErrorCode.INVALID_PROPERTY,
                  "billingType must be one_time, monthly, annual or none")
              .field("billingType");
    };
  }
}
