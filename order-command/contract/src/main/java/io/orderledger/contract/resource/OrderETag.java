package io.orderledger.contract.resource;

import io.orderledger.contract.order.LineState;
import io.orderledger.contract.order.OrderState;

/**
 * The version of an order's resource. It changes when the resource does and not before: with each
 * cancellation, and not with a key or a download.
 *
 * @param value opaque, without quotes, as in {@code attributes.etag}
 */
public record OrderETag(String value) {

  /** The version of {@code state}: the same text on the write side and on every read side. */
  public static OrderETag of(OrderState state) {
    return new OrderETag("v" + state.lines().stream().filter(LineState::cancelled).count());
  }

  /** The text of the {@code ETag} header. */
  public String header() {
    return '"' + value + '"';
  }

  /**
   * Whether an {@code If-Match} header accepts this version: {@code *}, or a list with this tag,
   * quoted or as it stands in {@code attributes.etag}.
   */
  public boolean matches(String ifMatch) {
    for (String tag : ifMatch.split(",", -1)) {
      String given = tag.strip();
      if (given.equals("*") || given.equals(value) || given.equals(header())) {
        return true;
      }
    }
    return false;
  }
}
