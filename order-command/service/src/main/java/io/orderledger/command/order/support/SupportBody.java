package io.orderledger.command.order.support;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a caller posts as a support request (R12). */
record SupportBody(
    @Nullable String type,
    @Nullable String impact,
    @Nullable String title,
    @Nullable DescriptionBody description,
    @Nullable ContactBody contact) {
  /**
   * The description.
   *
   * @param amountRequested a decimal, as text or number
   */
  record DescriptionBody(
      @Nullable String customerTenant,
      @Nullable String orderOrSubscriptionId,
      @Nullable String refundReason,
      @Nullable JsonNode amountRequested) {}

  record ContactBody(@Nullable String name, @Nullable String email, @Nullable String phone) {}
}
