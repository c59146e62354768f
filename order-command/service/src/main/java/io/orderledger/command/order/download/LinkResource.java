package io.orderledger.command.order.download;

import java.time.Instant;

/**
 * A download link (R6).
 *
 * @param uri opens the bits without any other credential
 * @param expiresAt first instant at which it no longer works
 */
record LinkResource(String uri, Instant expiresAt) {
  @Override
  public String toString() {
    return "LinkResource[" + expiresAt + "]";
  }
}
