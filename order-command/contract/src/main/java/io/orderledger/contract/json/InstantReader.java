package io.orderledger.contract.json;

import java.time.Instant;
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
  InstantReader() {
    super(Instant.class);
  }

  @Override
  public Instant deserialize(JsonParser parser, DeserializationContext context) {
    if (parser.hasToken(JsonToken.VALUE_STRING)) {
      Instant instant = IsoText.of(parser).instant();
      if (instant != null) {
        return instant;
      }
    }
    return InstantDeserializer.INSTANT.deserialize(parser, context);
  }
}
