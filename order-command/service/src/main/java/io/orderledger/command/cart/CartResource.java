package io.orderledger.command.cart;

import io.orderledger.web.Link;
import java.time.Instant;
import java.util.List;

/**
 * Partner Center's Cart resource.
 *
 * @param status {@code Active} or {@code Ordered}
 */
record CartResource(
    String id,
    Instant creationTimestamp,
    Instant lastModifiedTimestamp,
    Instant expirationTimestamp,
    String lastModifiedUser,
    String status,
    List<CartLine> lineItems,
    Links links,
    Attributes attributes) {
  record Links(Link self) {}

  record Attributes(String objectType) {}

  static CartResource of(Cart cart) {
    return new CartResource(
        cart.cartId(),
        cart.createdAt(),
        cart.modifiedAt(),
        cart.expiresAt(),
        cart.modifiedBy(),
        cart.ordered() ? "Ordered" : "Active",
        cart.lines(),
        new Links(Link.get("/customers/" + cart.customerId() + "/carts/" + cart.cartId())),
        new Attributes("Cart"));
  }
}
