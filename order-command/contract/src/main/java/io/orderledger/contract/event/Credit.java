package io.orderledger.contract.event;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a cancelled line is credited, with the inputs it was worked out from (R9).
 *
 * @param creditId derived from order, line and cancellation; the duplicate key of the credit (R10)
 * @param amount positive or zero, at the currency's decimals, never above {@code charge}
 * @param charge what was charged for the line
 * @param cancelDay the UTC date of the cancellation
 * @param totalDays days of the term, inclusive; absent for perpetual software
 * @param remainingDays days from {@code cancelDay} to the end of the term, inclusive; absent for
 *     perpetual software
 */
public record Credit(
    String creditId,
    BigDecimal amount,
    BigDecimal charge,
    RefundBasis basis,
    LocalDate cancelDay,
    @Nullable Integer totalDays,
    @Nullable Integer remainingDays) {}
