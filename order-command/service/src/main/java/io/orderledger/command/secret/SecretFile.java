package io.orderledger.command.secret;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import io.orderledger.web.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A secret in a file that only its owner may read.
 *
 * @param path where it is
 * @param remedy what to do when it is lost or damaged, for the line that refuses the start
 */
public record SecretFile(Path path, String remedy) {

  /**
   * The secret, made on the first call ever for this file and on the disk before this returns. Two
   * processes that make it at once agree.
   *
   * @param needed asked when the file is absent: whether what it held is still needed
   * @throws StartRefused if the file is absent and needed, holds no secret, or may be read by
   *     others
   */
  public byte[] read(BooleanSupplier needed) {
    try {
      if (Files.notExists(path)) {
        if (needed.getAsBoolean()) {
          throw refused("is missing");
        }
        make();
      }
      if (hasOwners() && othersMayRead()) {
        throw new StartRefused(path + " may be read by others: make it chmod 600");
      }
      return secretIn(Files.readAllBytes(path))
          .orElseThrow(() -> refused("holds no secret of " + Secret.BYTES + " bytes"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read or write " + path, e);
    }
  }

  /** Files of the first versions held the bytes themselves, which no text looks like. */
  private static Optional<byte[]> secretIn(byte[] content) {
    String text = new String(content, ISO_8859_1);
    boolean bytes = content.length == Secret.BYTES && text.chars().anyMatch(c -> c > '~');
    return bytes ? Optional.of(content) : Secret.decoded(text);
  }

  private void make() throws IOException {
    Path folder = Files.createDirectories(path.toAbsolutePath().getParent());
    byte[] bytes = new byte[Secret.BYTES];
    new SecureRandom().nextBytes(bytes);
    Path draft = Files.createTempFile(folder, ".new-", "", ownerOnly());
    try {
      try (FileChannel channel = FileChannel.open(draft, WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(Base64.getEncoder().encode(bytes));
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true);
      }
      Files.createLink(path, draft);
      try (FileChannel entry = FileChannel.open(folder, READ)) {
        entry.force(true);
      }
    } catch (FileAlreadyExistsException madeMeanwhile) {
      return;
    } finally {
      Files.delete(draft);
    }
  }

  private FileAttribute<?>[] ownerOnly() {
    return hasOwners()
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private boolean hasOwners() {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private boolean othersMayRead() throws IOException {
    return Files.getPosixFilePermissions(path).contains(PosixFilePermission.OTHERS_READ);
  }

  private StartRefused refused(String wrong) {
    return new StartRefused(path + " " + wrong + ": " + remedy);
  }
}
