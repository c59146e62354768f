package io.orderledger.embedded.whole.client;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as strict clients read it, with every property needed that is not optional. */
final class Wire {

  private static final JsonMapper READER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();
  private static final JsonMapper WRITER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
          .build();

  private Wire() {}

  static <T> T read(byte[] body, Class<T> type) {
    return READER.readValue(body, type);
  }

  static <T> ResourceCollection<T> readCollection(byte[] body, Class<T> item) {
    JavaType type = READER.getTypeFactory().constructParametricType(ResourceCollection.class, item);
    return READER.readValue(body, type);
  }

  /** In PascalCase, with what is absent as null, as the client libraries write. */
  static String write(Object resource) {
    return WRITER.writeValueAsString(resource);
  }
}
