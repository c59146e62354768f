package io.orderledger.command.credit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** Amounts at a currency's own decimals (ISO 4217: JPY 0, EUR 2, KWD 3). */
public final class Money {
  private Money() {}

  /** How many decimals amounts of this currency have. */
  public static int decimals(String currency) {
    return Currency.getInstance(currency).getDefaultFractionDigits();
  }

  /** {@code amount} with the currency's decimals; one that has more is refused, never rounded. */
  public static BigDecimal exact(BigDecimal amount, String currency) {
    return amount.setScale(decimals(currency), RoundingMode.UNNECESSARY);
  }
}
