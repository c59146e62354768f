package io.orderledger.command.key;

import io.orderledger.command.secret.Secret;
import io.orderledger.command.secret.SecretFile;
import io.orderledger.web.StartRefused;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the master key comes from that encrypts product keys.
 *
 * @param masterKey 32 bytes in Base64; all replicas share it
 * @param file holds it otherwise, readable by its owner only; made when there are no product keys
 *     yet
 */
@ConfigurationProperties("orderledger.keys")
public record KeyProperties(@Nullable String masterKey, @Nullable Path file) {
  private static final String REMEDY =
      "product keys in the database can only be read with the master key it held; put it back from"
          + " a backup";

  /**
   * The master key.
   *
   * @param needed whether there are product keys already, which only the present key can decrypt
   * @throws StartRefused if there are and the file is absent, or what is given holds no key
   */
  MasterKey resolve(BooleanSupplier needed) {
    if (masterKey != null && !masterKey.isBlank()) {
      return new MasterKey(Secret.of("orderledger.keys.master-key", masterKey));
    }
    if (file != null) {
      return new MasterKey(new SecretFile(file, REMEDY).read(needed));
    }
    throw new StartRefused(
        "set orderledger.keys.master-key (32 bytes in Base64) or orderledger.keys.file");
  }

  @Override
  public String toString() {
    return "KeyProperties[masterKey="
        + (masterKey == null ? "none" : "***")
        + ", file="
        + file
        + "]";
  }
}
