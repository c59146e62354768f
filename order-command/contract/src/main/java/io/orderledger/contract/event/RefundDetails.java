package io.orderledger.contract.event;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The description of a support request for a refund (R12).
 *
 * @param customerTenant tenant id or domain of the customer
 * @param orderOrSubscriptionId what the refund is for
 * @param refundReason why, in the caller's words
 * @param amountRequested in the order's currency; absent when the caller leaves it open
 */
public record RefundDetails(
    String customerTenant,
    String orderOrSubscriptionId,
    String refundReason,
    @Nullable BigDecimal amountRequested) {}
