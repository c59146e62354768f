package io.orderledger.command.order.key;

import java.time.Instant;

/**
 * A product key that was taken (R5).
 *
 * @param key 32 characters
 */
record KeyResource(String key, String orderId, int lineItemNumber, Instant accessedAt) {
  @Override
  public String toString() {
    return "KeyResource[" + orderId + ", " + lineItemNumber + ", " + accessedAt + "]";
  }
}
