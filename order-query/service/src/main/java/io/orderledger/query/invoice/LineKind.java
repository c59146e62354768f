package io.orderledger.query.invoice;

import io.orderledger.web.ApiException;
import io.orderledger.web.ErrorCode;
import java.util.Locale;

/**
 * Checks which lines are asked for. There is one kind: {@code one_time}, {@code
 * billing_line_items}, in any case, with or without underscores.
 */
final class LineKind {
  private LineKind() {}

  /**
   * Passes for the one kind.
   *
   * @throws ApiException 3000 naming {@code provider} or {@code invoiceLineItemType}
   */
  static void require(String provider, String invoiceLineItemType) {
    if (!plain(provider).equals("onetime")) {
      throw invalid("provider", "OneTime");
    }
    if (!plain(invoiceLineItemType).equals("billinglineitems")) {
      throw invalid("invoiceLineItemType", "BillingLineItems");
    }
  }

  private static ApiException invalid(String field, String allowed) {
    return ApiException.of(ErrorCode.INVALID_PROPERTY, field + " must be " + allowed).field(field);
  }

  private static String plain(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }
}
