package io.orderledger.identity;

import java.nio.file.Files;
import java.nio.file.Path;

/** What the token endpoint keeps in a data folder. */
public final class KeptFiles {
  private KeptFiles() {}

  /**
   * Reads those that are there; makes none.
   *
   * @throws DamagedFile when one is not what was made
   */
  public static void check(Path dataDir) {
    if (Files.exists(dataDir.resolve(CredentialFile.NAME))) {
      CredentialFile.in(dataDir);
    }
    if (Files.exists(dataDir.resolve(SigningKey.NAME))) {
      SigningKey.in(dataDir);
    }
  }
}
