package io.orderledger.contract.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;

/**
 * A credit was put on an invoice. Topic {@code invoice-credits}, keyed by partner (R10).
 *
 * @param creditId the duplicate key: one credit has one id for ever
 * @param amount positive or zero, at the currency's decimals
 * @param billingPeriod the month whose invoice carries the credit
 * @param reason {@code cancelImmediate}
 */
public record CreditIssued(
    String creditId,
    String partnerId,
    String customerId,
    String orderId,
    int lineItemNumber,
    BigDecimal amount,
    String currency,
    YearMonth billingPeriod,
    String reason,
    Instant cancelledAt) {}
