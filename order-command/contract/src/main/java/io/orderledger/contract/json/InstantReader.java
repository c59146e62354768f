package io.orderledger.contract.json;

import java.time.Instant;
import java.time.LocalDate;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;

/**
 * Reads instants as {@link Instant#toString} writes them, {@code 2021-03-10T23:59:59.123Z}; every
 * other form is left to Jackson, and so is every error.
 */
final class InstantReader extends StdScalarDeserializer<Instant> {
  private static final int SECONDS_END = 19;
  private static final int LONGEST = 30;
  private static final int SECONDS_OF_DAY = 86_400;

  InstantReader() {
    super(Instant.class);
  }

  @Override
  public Instant deserialize(JsonParser parser, DeserializationContext context) {
    if (parser.hasToken(JsonToken.VALUE_STRING)) {
      IsoText text = IsoText.of(parser);
      int end = text.length() - 1;
      if (end >= SECONDS_END && end < LONGEST && text.is(end, 'Z')) {
        LocalDate date = text.date();
        int second = text.secondOfDay();
        int nanos = end == SECONDS_END ? 0 : text.nanos(SECONDS_END, end);
        if (date != null && second >= 0 && nanos >= 0) {
          return Instant.ofEpochSecond(date.toEpochDay() * SECONDS_OF_DAY + second, nanos);
        }
      }
    }
    return InstantDeserializer.INSTANT.deserialize(parser, context);
  }
}
