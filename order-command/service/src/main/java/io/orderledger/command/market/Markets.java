package io.orderledger.command.market;

import java.util.Locale;
import java.util.Set;

/** Markets: officially assigned ISO 3166-1 alpha-2 codes, and XK for Kosovo. */
public final class Markets {
  private static final Set<String> TAX_INCLUDED = Set.of("AU", "BR");
  private static final Set<String> ISO = Set.of(Locale.getISOCountries());

  private Markets() {}

  /** Whether this is a market's code, in upper case. */
  public static boolean exists(String market) {
    return ISO.contains(market) || market.equals("XK");
  }

  /** Whether commercial prices include tax there (R3). */
  public static boolean taxIncluded(String market) {
    return TAX_INCLUDED.contains(known(market));
  }

  /**
   * The market itself.
   *
   * @throws IllegalArgumentException if there is no such market: unknown is not available (R2)
   */
  static String known(String market) {
    if (!exists(market)) {
      throw new IllegalArgumentException("'" + market + "' is no ISO 3166-1 alpha-2 code");
    }
    return market;
  }
}
