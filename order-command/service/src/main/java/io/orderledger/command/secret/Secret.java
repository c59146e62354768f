package io.orderledger.command.secret;

import io.orderledger.web.StartRefused;
import java.util.Base64;
import java.util.Optional;

/** What is secret: {@value #BYTES} bytes, written as Base64. */
public final class Secret {
  /** How many bytes a secret has. */
  public static final int BYTES = 32;

  private Secret() {}

  /**
   * The secret in a setting.
   *
   * @param name of the setting
   * @throws StartRefused if it is not {@value #BYTES} bytes in Base64
   */
  public static byte[] of(String name, String base64) {
    return decoded(base64)
        .orElseThrow(() -> new StartRefused(name + " must be " + BYTES + " bytes in Base64"));
  }

  static Optional<byte[]> decoded(String base64) {
    try {
      return Optional.of(Base64.getDecoder().decode(base64.strip()))
          .filter(bytes -> bytes.length == BYTES);
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
