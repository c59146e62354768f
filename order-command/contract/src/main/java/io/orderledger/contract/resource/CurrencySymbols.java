package io.orderledger.contract.resource;

import java.util.Map;

/** Symbols of currencies, independent of the locale data of the Java runtime. */
public final class CurrencySymbols {
  private static final Map<String, String> SYMBOLS =
      Map.of(
          "USD", "$", "EUR", "€", "JPY", "¥", "GBP", "£", "AUD", "$", "BRL", "R$", "CAD", "$",
          "INR", "₹", "KWD", "KD", "CHF", "CHF");

  private CurrencySymbols() {}

  /** The symbol of an ISO 4217 code; the code itself where there is none. */
  public static String of(String currency) {
    return SYMBOLS.getOrDefault(currency, currency);
  }
}
