package io.orderledger.activity.request;

import io.orderledger.activity.stored.LogPlace;
import io.orderledger.web.Cursors;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A place in a listing of the log, with the days the listing was begun with: those hold until its
 * last page, even when they were the default and midnight has passed.
 */
public record LogCursor(DateRange range, LogPlace place) {

  /** Reads a cursor that {@link #text} made; anything else is a 3000 (400). */
  public static LogCursor of(String text, Cursors cursors) {
    List<String> values = cursors.decode(text, 4);
    return new LogCursor(
        new DateRange(LocalDate.parse(values.get(0)), LocalDate.parse(values.get(1))),
        new LogPlace(Instant.parse(values.get(2)), Long.parseLong(values.get(3))));
  }

  /** The opaque text. */
  public String text(Cursors cursors) {
    return cursors.encode(
        range.from().toString(),
        range.to().toString(),
        place.at().toString(),
        Long.toString(place.position()));
  }
}
