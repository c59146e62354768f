package io.orderledger.contract.cancellation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;
import static java.time.temporal.ChronoUnit.DAYS;

import io.orderledger.contract.event.Credit;
import io.orderledger.contract.event.PlacedLine;
import io.orderledger.contract.event.RefundBasis;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import java.util.UUID;

/** What a cancelled line is credited (R9). Pure: one rounding per line, never above the charge. */
public final class CreditCalculation {
  private CreditCalculation() {}

  /** The credit's id: the same for ever for one line of one cancellation, a UUID in lower case. */
  public static String creditId(String orderId, int lineItemNumber, String cancellationId) {
    String name = orderId + ":" + lineItemNumber + ":" + cancellationId;
    return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
  }

  /**
   * The credit of a line cancelled at {@code cancelledAt}.
   *
   * @param currency ISO 4217 code; its own number of decimals is used
   * @throws IllegalArgumentException if the line can never be cancelled, or the currency is unknown
   */
  public static Credit of(String creditId, PlacedLine line, String currency, Instant cancelledAt) {
    int decimals = Currency.getInstance(currency).getDefaultFractionDigits();
    LocalDate cancelDay = LocalDate.ofInstant(cancelledAt, UTC);
    return switch (line.cancellation().refund()) {
      case FULL_CHARGE -> fullCharge(creditId, line, cancelDay, decimals);
      case UNUSED_DAYS -> unusedDays(creditId, line, cancelDay, decimals);
      case NOT_CANCELLABLE ->
          throw new IllegalArgumentException(line.offerId() + " can never be cancelled");
    };
  }

  private static Credit fullCharge(
      String creditId, PlacedLine line, LocalDate cancelDay, int decimals) {
    BigDecimal charge = line.chargeTotal();
    return new Credit(
        creditId,
        charge.setScale(decimals, RoundingMode.HALF_UP).min(charge),
        charge,
        RefundBasis.FULL_CHARGE,
        cancelDay,
        null,
        null);
  }

  private static Credit unusedDays(
      String creditId, PlacedLine line, LocalDate cancelDay, int decimals) {
    BigDecimal charge = line.chargeTotal();
    LocalDate termEnd = Objects.requireNonNull(line.termEnd(), "termEnd");
    int total = Math.toIntExact(DAYS.between(line.termStart(), termEnd) + 1);
    int remaining = Math.clamp(DAYS.between(cancelDay, termEnd) + 1, 0, total);
    BigDecimal unused =
        charge
            .multiply(BigDecimal.valueOf(remaining))
            .divide(BigDecimal.valueOf(total), decimals, RoundingMode.HALF_UP);
    return new Credit(
        creditId, unused.min(charge), charge, RefundBasis.UNUSED_DAYS, cancelDay, total, remaining);
  }
}
