package io.orderledger.identity;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;

/** A small file that only its owner may read, and that is there whole or not at all. */
public record PrivateFile(Path path) {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  /** The content, after making it on the first call ever for this file. */
  public byte[] readOrMake(Supplier<byte[]> first) {
    synchronized (PrivateFile.class) {
      try {
        if (Files.notExists(path)) {
          write(first.get());
        }
        Files.setPosixFilePermissions(path, OWNER_ONLY);
        return Files.readAllBytes(path);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read or write " + path, e);
      }
    }
  }

  private void write(byte[] content) throws IOException {
    Path folder = Files.createDirectories(path.toAbsolutePath().getParent());
    Path draft =
        Files.createTempFile(folder, ".new-", "", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    try {
      try (FileChannel channel = FileChannel.open(draft, WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(content);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true);
      }
      Files.move(draft, path, ATOMIC_MOVE);
      try (FileChannel entry = FileChannel.open(folder, READ)) {
        entry.force(true);
      }
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
