package io.orderledger.command.order.download;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;

/** A secret that was made on the first start and is readable by its owner only. */
final class SecretFile {
  private static final int BYTES = 32;

  private SecretFile() {}

  static byte[] read(Path file) throws IOException {
    if (Files.notExists(file)) {
      make(file);
    }
    byte[] secret = Files.readAllBytes(file);
    if (secret.length < BYTES) {
      throw new IOException(file + " holds no secret of " + BYTES + " bytes");
    }
    return secret;
  }

  private static void make(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    Path written = Files.createTempFile(folder, "secret", ".new", ownerOnly(file));
    try {
      Files.write(written, secret);
      Files.createLink(file, written);
    } catch (FileAlreadyExistsException madeMeanwhile) {
      return;
    } finally {
      Files.delete(written);
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path file) {
    Set<String> views = file.getFileSystem().supportedFileAttributeViews();
    return views.contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
