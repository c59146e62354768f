package io.orderledger.web.json;

import io.orderledger.web.StorableText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Refuses text, and names in maps, that cannot be stored, where it stands in a body. */
final class StorableTextModule extends SimpleModule {
  private static final long serialVersionUID = 1;

  StorableTextModule() {
    addDeserializer(String.class, new Text());
    addKeyDeserializer(String.class, new Name());
  }

  private static final class Text extends StringDeserializer {
    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
      String text = super.deserialize(parser, context);
      if (text != null && !StorableText.is(text)) {
        throw context.weirdStringException(text, String.class, StorableText.WANTED);
      }
      return text;
    }
  }

  private static final class Name extends KeyDeserializer {
    @Override
    public Object deserializeKey(String name, DeserializationContext context) {
      if (!StorableText.is(name)) {
        throw context.weirdKeyException(String.class, name, StorableText.WANTED);
      }
      return name;
    }
  }
}
