package io.orderledger.command.order.cancel;

import io.orderledger.command.http.Fields;
import io.orderledger.command.http.Refusals;
import io.orderledger.command.order.CancelTarget;
import io.orderledger.command.order.cancel.CancelBody.LineBody;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads which lines a cancel names. */
final class CancelRequest {
  private static final int MAXIMUM_TEXT = 256;

  private CancelRequest() {}

  /**
   * The lines; empty for the whole order.
   *
   * @throws io.orderledger.web.ApiException 3000 naming the property that is wrong
   */
  static List<CancelTarget> lines(CancelBody body, String orderId) {
    if (body.id() != null && !body.id().equalsIgnoreCase(orderId)) {
      throw Refusals.invalid("id is not the order of the path").field("id");
    }
    String status = Fields.text(body.status(), "status", MAXIMUM_TEXT);
    if (!status.equalsIgnoreCase("cancelled")) {
      throw Refusals.invalid("An order can only be changed to cancelled, not to " + status)
          .field("status");
    }
    List<@Nullable LineBody> items = body.lineItems();
    if (items == null) {
      return List.of();
    }
    if (items.isEmpty()) {
      throw Refusals.invalid("lineItems names no line; leave it out to cancel the whole order")
          .field("lineItems");
    }
    List<CancelTarget> targets = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      targets.add(target(items.get(i), "lineItems[" + i + "]"));
    }
    return targets;
  }

  private static CancelTarget target(@Nullable LineBody item, String path) {
    LineBody line = Fields.required(item, path);
    return new CancelTarget(
        Fields.required(line.lineItemNumber(), path + ".lineItemNumber"),
        Fields.optional(line.offerId(), path + ".offerId", MAXIMUM_TEXT),
        line.quantity());
  }
}
