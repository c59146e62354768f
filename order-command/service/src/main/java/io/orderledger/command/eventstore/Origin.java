package io.orderledger.command.eventstore;

import org.jspecify.annotations.Nullable;

/**
 * What an event came from.
 *
 * @param causationId the id of the request
 * @param traceparent the W3C trace context of the request, when it had one
 */
public record Origin(String correlationId, String causationId, @Nullable String traceparent) {
  private static final int LONGEST = 512;

  public Origin {
    correlationId = storable(correlationId);
    causationId = storable(causationId);
    traceparent = traceparent == null ? null : storable(traceparent);
  }

  /** PostgreSQL holds no NUL character, and nobody needs ids longer than this. */
  private static String storable(String text) {
    String clean = text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST);
  }
}
