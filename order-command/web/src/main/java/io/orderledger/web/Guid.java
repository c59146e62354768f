package io.orderledger.web;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The ids of partners, customers, orders and carts as callers write them: GUIDs in any case. */
public final class Guid {
  private Guid() {}

  /**
   * The id in lower case, as it is stored and shown.
   *
   * @param text 8-4-4-4-12 hexadecimal digits
   * @return empty for any other text, which names nothing
   */
  public static Optional<String> read(String text) {
    try {
      String id = UUID.fromString(text).toString();
      return id.equals(text.toLowerCase(Locale.ROOT)) ? Optional.of(id) : Optional.empty();
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
