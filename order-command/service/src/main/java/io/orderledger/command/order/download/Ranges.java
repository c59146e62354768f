package io.orderledger.command.order.download;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpRange;

/** Which parts of the bits a request asks for. */
final class Ranges {
  private Ranges() {}

  /** Whether at least the asked parts exist; without a range, all of it is asked for. */
  static boolean satisfiable(@Nullable String range, Resource bits) {
    if (range == null) {
      return true;
    }
    try {
      List<HttpRange> ranges = HttpRange.parseRanges(range);
      return !HttpRange.toResourceRegions(ranges, bits).isEmpty();
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }
}
