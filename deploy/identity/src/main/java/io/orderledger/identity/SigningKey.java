package io.orderledger.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;

/** The RSA key that signs tokens: a private JWK, made once and kept. */
final class SigningKey {
  static final String NAME = "signing-key.json";

  private static final int BITS = 2048;

  private SigningKey() {}

  /**
   * The key kept in a folder, made there when absent.
   *
   * @throws DamagedFile when there is no whole private key in the file
   */
  static RSAKey in(Path dataDir) {
    Path path = dataDir.resolve(NAME);
    byte[] content = new PrivateFile(path).readOrMake(SigningKey::newKey);
    try {
      RSAKey key = RSAKey.parse(new String(content, StandardCharsets.UTF_8));
      if (key.toRSAPrivateKey() == null) {
        throw new DamagedFile(path, "holds no private key", null);
      }
      return key;
    } catch (ParseException | JOSEException | IllegalArgumentException e) {
      throw new DamagedFile(path, "is not an RSA key in JWK form", e);
    }
  }

  private static byte[] newKey() {
    try {
      return new RSAKeyGenerator(BITS)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .keyIDFromThumbprint(true)
          .generate()
          .toJSONString()
          .getBytes(StandardCharsets.UTF_8);
    } catch (JOSEException e) {
      throw new IllegalStateException("This JDK makes no RSA keys", e);
    }
  }
}
