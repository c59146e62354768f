package io.orderledger.query.invoice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** Which invoice: one per partner, currency and UTC calendar month (R10). */
record InvoiceKey(String partnerId, YearMonth period, String currency) {
  private static final Pattern ID =
      Pattern.compile("(?:onetime-)?g(\\d{4})(\\d{2})(\\d{3})(\\d{6})", Pattern.CASE_INSENSITIVE);
  private static final int PARTNER_NUMBERS = 1_000_000;

  /**
   * The invoice's id, the same for ever: {@code G}, year and month, the currency's ISO 4217 number
   * and six digits of the partner.
   */
  String id() {
    return String.format(
        Locale.ROOT,
        "G%04d%02d%03d%06d",
        period.getYear(),
        period.getMonthValue(),
        Currency.getInstance(currency).getNumericCode(),
        partnerNumber(partnerId));
  }

  /** The invoice of a partner with this id, with or without the prefix {@code OneTime-}. */
  static Optional<InvoiceKey> parse(String partnerId, String id) {
    Matcher parts = ID.matcher(id);
    if (!parts.matches() || Integer.parseInt(parts.group(4)) != partnerNumber(partnerId)) {
      return Optional.empty();
    }
    try {
      YearMonth period =
          YearMonth.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
      return currency(Integer.parseInt(parts.group(3)))
          .map(currency -> new InvoiceKey(partnerId, period, currency));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The instant from which the invoice is issued and never changes again. */
  Instant invoiceDate() {
    return period.plusMonths(1).atDay(1).atStartOfDay(UTC).toInstant();
  }

  Instant start() {
    return period.atDay(1).atStartOfDay(UTC).toInstant();
  }

  /** The last second of the month. */
  Instant end() {
    return invoiceDate().minusSeconds(1);
  }

  private static Optional<String> currency(int number) {
    return Currency.availableCurrencies()
        .filter(c -> c.getNumericCode() == number)
        .map(Currency::getCurrencyCode)
        .sorted()
        .findFirst();
  }

  private static int partnerNumber(String partnerId) {
    CRC32 checksum = new CRC32();
    checksum.update(partnerId.getBytes(UTF_8));
    return (int) (checksum.getValue() % PARTNER_NUMBERS);
  }
}
