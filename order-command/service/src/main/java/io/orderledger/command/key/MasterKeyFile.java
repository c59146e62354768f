package io.orderledger.command.key;

import io.orderledger.web.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.BooleanSupplier;

/** The master key in a file that only its owner may read. */
final class MasterKeyFile {
  private MasterKeyFile() {}

  /**
   * Reads the file, making it first when it is absent. Two processes that make it at once agree.
   *
   * @param needed asked when the file is absent: whether what it held is still needed
   * @throws StartRefused if the file is absent and needed
   * @throws IllegalStateException if others may read it or it holds no key
   */
  static MasterKey at(Path file, BooleanSupplier needed) {
    try {
      if (!Files.exists(file)) {
        if (needed.getAsBoolean()) {
          throw new StartRefused(
              "%s is missing: product keys in the database can only be read with the master key it held; put it back from a backup"
                  .formatted(file));
        }
        create(file.toAbsolutePath());
      }
      if (Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ)) {
        throw new IllegalStateException(file + " may be read by others; make it chmod 600");
      }
      return MasterKey.of(Files.readString(file));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(file + " holds no key of 32 bytes in Base64", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void create(Path file) throws IOException {
    Path folder = Files.createDirectories(file.getParent());
    byte[] bytes = new byte[MasterKey.BYTES];
    new SecureRandom().nextBytes(bytes);
    Path whole =
        Files.createTempFile(
            folder,
            "master-key",
            null,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      Files.writeString(whole, Base64.getEncoder().encodeToString(bytes));
      Files.createLink(file, whole);
    } catch (FileAlreadyExistsException e) {
      return;
    } finally {
      Files.delete(whole);
    }
  }
}
