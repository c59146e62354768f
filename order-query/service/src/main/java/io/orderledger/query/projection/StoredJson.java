package io.orderledger.query.projection;

import io.orderledger.contract.json.KeptJson;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values kept in rows as JSON. The same value always gives the same bytes, so that a rebuilt table
 * equals the live one (I6).
 */
public final class StoredJson {
  private static final JsonMapper JSON = KeptJson.builder().build();

  private StoredJson() {}

  /** The bytes of a value. */
  public static byte[] write(Object value) {
    return JSON.writeValueAsBytes(value);
  }

  /** The value of {@link #write}'s bytes. */
  public static <T> T read(byte[] bytes, Class<T> type) {
    return JSON.readValue(bytes, type);
  }
}
