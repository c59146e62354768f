package io.orderledger.contract.json;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Reads dates or instants in the one form in which they are written; every other form is left to
 * Jackson, and so is every error.
 */
final class IsoReader<T> extends StdScalarDeserializer<T> {
  private final Function<IsoText, @Nullable T> quick;
  private final ValueDeserializer<T> usual;

  /**
   * A reader.
   *
   * @param quick gives {@code null} for a text of another form
   * @param usual Jackson's own reader
   */
  IsoReader(Class<T> type, Function<IsoText, @Nullable T> quick, ValueDeserializer<T> usual) {
    super(type);
    this.quick = quick;
    this.usual = usual;
  }

  @Override
  public T deserialize(JsonParser parser, DeserializationContext context) {
    if (parser.hasToken(JsonToken.VALUE_STRING)) {
      T value = quick.apply(IsoText.of(parser));
      if (value != null) {
        return value;
      }
    }
    return usual.deserialize(parser, context);
  }
}
