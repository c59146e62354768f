package io.orderledger.command.key;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the master key comes from that encrypts product keys.
 *
 * @param masterKey 32 bytes in Base64; all replicas share it
 * @param file holds it otherwise, readable by its owner only; made on the first start
 */
@ConfigurationProperties("orderledger.keys")
public record KeyProperties(@Nullable String masterKey, @Nullable Path file) {

  MasterKey resolve() {
    if (masterKey != null && !masterKey.isBlank()) {
      return MasterKey.of(masterKey);
    }
    if (file != null) {
      return MasterKeyFile.at(file);
    }
    throw new IllegalStateException(
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
