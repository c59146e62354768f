package io.orderledger.command.market;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** Where Azure reservations cannot be sold (R2): 106 codes for 109 named markets. */
public final class ReservationMarkets {
  private static final String TABLE = "/markets/azure-reservation-unavailable.csv";
  private static final Set<String> UNAVAILABLE = read();

  private ReservationMarkets() {}

  /**
   * Whether customers in this market can buy Azure reservations.
   *
   * @throws IllegalArgumentException for a code that is no market's
   */
  public static boolean sold(String market) {
    return !UNAVAILABLE.contains(Markets.known(market));
  }

  /** The codes of the markets that are excluded. */
  public static Set<String> unavailable() {
    return UNAVAILABLE;
  }

  private static Set<String> read() {
    try (InputStream in = ReservationMarkets.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException(TABLE + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .filter(line -> !line.isBlank())
          .map(line -> line.substring(line.lastIndexOf(',') + 1).strip())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
