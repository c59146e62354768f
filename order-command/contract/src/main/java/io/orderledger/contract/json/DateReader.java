package io.orderledger.contract.json;

import java.time.LocalDate;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;

/**
 * Reads dates of the form {@code 2021-03-10}; every other form is left to Jackson, and so is every
 * error.
 */
final class DateReader extends StdScalarDeserializer<LocalDate> {
  DateReader() {
    super(LocalDate.class);
  }

  @Override
  public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
    if (parser.hasToken(JsonToken.VALUE_STRING)) {
      LocalDate date = IsoText.of(parser).date();
      if (date != null) {
        return date;
      }
    }
    return LocalDateDeserializer.INSTANCE.deserialize(parser, context);
  }
}
