package io.orderledger.command.cart;

import java.time.Instant;
import java.util.List;

/**
 * A cart.
 *
 * @param version rises with every change
 * @param ordered whether it was checked out; it never changes after that
 * @param modifiedBy the token's {@code sub}
 */
record Cart(
    String cartId,
    String partnerId,
    String customerId,
    long version,
    boolean ordered,
    Instant createdAt,
    Instant modifiedAt,
    Instant expiresAt,
    String modifiedBy,
    List<CartLine> lines) {
  Cart {
    lines = List.copyOf(lines);
  }

  boolean expired(Instant now) {
    return !ordered && !now.isBefore(expiresAt);
  }
}
