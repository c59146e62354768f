package io.orderledger.activity.log;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a line of CSV (RFC 4180: comma, CRLF, quotes doubled). A cell that a spreadsheet
 * would take for a formula is given a leading apostrophe.
 */
final class CsvLine {
  private static final String RISKY = "=+-@\t\r\n";

  /** The first line. */
  static final String HEADER =
      line(
          List.of(
              "position",
              "occurredAt",
              "operation",
              "status",
              "actorId",
              "actorName",
              "actorRole",
              "customerId",
              "customerName",
              "orderId",
              "lines",
              "code",
              "reason",
              "details",
              "correlationId",
              "eventType"));

  private CsvLine() {}

  static String of(ActivityEntry entry) {
    return line(
        List.of(
            Long.toString(entry.position()),
            entry.occurredAt().toString(),
            entry.operation(),
            entry.status(),
            entry.actor().id(),
            entry.actor().name(),
            entry.actor().role(),
            entry.customer().id(),
            entry.customer().name(),
            text(entry.orderId()),
            entry.lines().stream()
                .map(l -> Integer.toString(l.lineItemNumber()))
                .collect(joining(" ")),
            text(entry.code()),
            text(entry.reason()),
            details(entry.details()),
            entry.correlationId(),
            entry.eventType()));
  }

  private static String details(Map<String, String> details) {
    return details.entrySet().stream()
        .map(d -> d.getKey() + "=" + d.getValue())
        .collect(joining("; "));
  }

  private static String line(List<String> cells) {
    return cells.stream().map(CsvLine::cell).collect(joining(",", "", "\r\n"));
  }

  private static String cell(String value) {
    String safe = !value.isEmpty() && RISKY.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
