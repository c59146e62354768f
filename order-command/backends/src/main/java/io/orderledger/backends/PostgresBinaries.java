package io.orderledger.backends;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs for this platform, unpacked once per user and version. */
final class PostgresBinaries {

  static final String VERSION = "18.6";

  private PostgresBinaries() {}

  /** The folder that holds {@code bin}, {@code lib} and {@code share}. */
  static Path unpacked() {
    String platform = platform();
    Path home =
        Path.of(System.getProperty("user.home"), ".cache", "order-ledger")
            .resolve("postgresql-%s-%s".formatted(VERSION, platform));
    if (Files.isDirectory(home)) {
      return home;
    }
    try {
      Files.createDirectories(home.getParent());
      Path fresh = Files.createTempDirectory(home.getParent(), "unpacking-");
      unpack("/postgres-%s.txz".formatted(platform), fresh);
      return published(fresh, home);
    } catch (IOException e) {
      throw new BackendException("PostgreSQL cannot be unpacked to %s: %s".formatted(home, e), e);
    }
  }

  private static Path published(Path fresh, Path home) throws IOException {
    try {
      return Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw e;
    } catch (FileSystemException e) {
      if (!Files.isDirectory(home)) {
        throw e;
      }
      Folders.delete(fresh); // another process was first
      return home;
    }
  }

  private static void unpack(String resource, Path target) throws IOException {
    InputStream packed = PostgresBinaries.class.getResourceAsStream(resource);
    if (packed == null) {
      throw new BackendException("no PostgreSQL for this platform: " + resource + " is missing");
    }
    try (var tar =
        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
          throw new IOException("entry outside the archive: " + entry.getName());
        }
        write(tar, entry, path);
      }
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
      throws IOException {
    Files.createDirectories(entry.isDirectory() ? path : path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else if (entry.isFile()) {
      Files.copy(tar, path);
      boolean program = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  private static String platform() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String family = os.contains("mac") ? "darwin" : os.split(" ", 2)[0];
    String arch = System.getProperty("os.arch");
    return family + (arch.equals("aarch64") ? "-arm_64" : "-x86_64");
  }
}
