package io.orderledger.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * SHA-256 of a client secret, compared in constant time. Right for random 256-bit secrets alone
 * (see decisions/001-secrets-are-hashed-once.md).
 */
final class SecretDigest implements PasswordEncoder {
  @Override
  public @Nullable String encode(@Nullable CharSequence secret) {
    return secret == null ? null : HexFormat.of().formatHex(digest(secret));
  }

  @Override
  public boolean matches(@Nullable CharSequence secret, @Nullable String encoded) {
    return secret != null
        && encoded != null
        && MessageDigest.isEqual(digest(secret), HexFormat.of().parseHex(encoded));
  }

  private static byte[] digest(CharSequence secret) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(secret.toString().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This JDK has no SHA-256", e);
    }
  }
}
