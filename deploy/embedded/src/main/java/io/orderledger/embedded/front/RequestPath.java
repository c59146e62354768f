package io.orderledger.embedded.front;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The path of a request as it came, percent-encoded. Doubled and trailing slashes do not count when
 * it is matched, but are passed on.
 */
record RequestPath(String raw) {
  private static final String REST = "**";

  boolean matches(String pattern) {
    List<String> wanted = segments(pattern);
    List<String> given = segments(raw);
    boolean open = wanted.getLast().equals(REST);
    int fixed = open ? wanted.size() - 1 : wanted.size();
    if (open ? given.size() < fixed : given.size() != fixed) {
      return false;
    }
    for (int i = 0; i < fixed; i++) {
      if (!wanted.get(i).equals("*") && !wanted.get(i).equalsIgnoreCase(given.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a segment would lead a service to another path than the one that was matched. */
  boolean wanders() {
    return segments(raw).stream()
        .map(segment -> segment.toLowerCase(Locale.ROOT).replace("%2e", ".").replaceAll(";.*", ""))
        .anyMatch(segment -> segment.equals(".") || segment.equals(".."));
  }

  /** The path without its first segments. */
  String without(int prefix) {
    int from = 0;
    for (int i = 0; i < prefix; i++) {
      from = raw.indexOf('/', firstNonSlash(from));
    }
    return "/" + raw.substring(firstNonSlash(from));
  }

  private int firstNonSlash(int from) {
    int at = from;
    while (at < raw.length() && raw.charAt(at) == '/') {
      at++;
    }
    return at;
  }

  private static List<String> segments(String path) {
    return Arrays.stream(path.split("/", -1)).filter(segment -> !segment.isEmpty()).toList();
  }
}
