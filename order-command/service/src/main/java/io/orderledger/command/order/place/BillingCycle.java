package io.orderledger.command.order.place;

import io.orderledger.command.http.Refusals;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How often an order is billed, as Partner Center spells it. */
public final class BillingCycle {
  private static final List<String> CYCLES = List.of("one_time", "monthly", "annual", "none");

  private BillingCycle() {}

  /**
   * Reads a billing cycle in any case, with or without underscore; {@code one_time} when there is
   * none, or {@code unknown}, which Partner Center's clients send for none.
   *
   * @throws io.orderledger.web.ApiException 3000 naming the field for anything else
   */
  public static String read(@Nullable String text, String field) {
    if (text == null || text.isBlank() || text.strip().equalsIgnoreCase("unknown")) {
      return CYCLES.getFirst();
    }
    String plain = plain(text);
    return CYCLES.stream()
        .filter(cycle -> plain(cycle).equals(plain))
        .findFirst()
        .orElseThrow(
            () -> Refusals.invalid(field + " is one of " + CYCLES + ", not " + text).field(field));
  }

  private static String plain(String text) {
    return text.strip().replace("_", "").toLowerCase(Locale.ROOT);
  }
}
