package io.orderledger.command.cart;

import io.orderledger.command.cart.CartBody.LineBody;
import io.orderledger.command.http.Fields;
import io.orderledger.command.http.Refusals;
import io.orderledger.command.order.place.BillingCycle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a cart. */
final class CartLines {
  private static final int MAXIMUM_LINES = 200;
  private static final int MAXIMUM_TEXT = 256;

  private CartLines() {}

  /**
   * The lines, in groups by billing cycle.
   *
   * @param currency the customer's
   * @throws io.orderledger.web.ApiException 3000 naming the property that is missing or wrong
   */
  static List<CartLine> read(CartBody body, String currency) {
    List<@Nullable LineBody> items = body.lineItems();
    if (items == null || items.isEmpty()) {
      throw Refusals.invalid("lineItems must have at least one line").field("lineItems");
    }
    if (items.size() > MAXIMUM_LINES) {
      throw Refusals.invalid("lineItems has more than " + MAXIMUM_LINES + " lines")
          .field("lineItems");
    }
    List<CartLine> lines = new ArrayList<>();
    List<String> groups = new ArrayList<>();
    Set<Integer> ids = new HashSet<>();
    for (int i = 0; i < items.size(); i++) {
      CartLine line = line(items.get(i), i, currency, groups);
      if (!ids.add(line.id())) {
        throw Refusals.invalid("Line id " + line.id() + " is given twice")
            .field("lineItems[" + i + "].id");
      }
      lines.add(line);
    }
    return lines;
  }

  private static CartLine line(
      @Nullable LineBody item, int index, String currency, List<String> groups) {
    String path = "lineItems[" + index + "]";
    LineBody line = Fields.required(item, path);
    String cycle = BillingCycle.read(line.billingCycle(), path + ".billingCycle");
    if (!groups.contains(cycle)) {
      groups.add(cycle);
    }
    return new CartLine(
        line.id() == null ? index : line.id(),
        Fields.text(line.catalogItemId(), path + ".catalogItemId", MAXIMUM_TEXT),
        Fields.optional(line.friendlyName(), path + ".friendlyName", MAXIMUM_TEXT),
        Fields.required(line.quantity(), path + ".quantity"),
        currency(line.currencyCode(), path + ".currencyCode", currency),
        cycle,
        Fields.optional(line.termDuration(), path + ".termDuration", MAXIMUM_TEXT),
        Integer.toString(groups.indexOf(cycle)),
        line.provisioningContext());
  }

  private static String currency(@Nullable String given, String field, String currency) {
    String asked = Fields.optional(given, field, 3);
    if (asked != null && !asked.equalsIgnoreCase(currency)) {
      throw Refusals.invalid("The customer's orders are in " + currency + ", not " + asked)
          .field(field);
    }
    return currency;
  }
}
