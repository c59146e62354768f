package io.orderledger.embedded;

import java.io.File;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.system.ApplicationHome;

/**
 * Where data is kept when nobody says: {@code data} beside the {@code target} folder this program
 * was built into, wherever it is started from; {@code data} in the working folder for a jar that
 * was moved elsewhere.
 */
final class DefaultDataDir {

  private DefaultDataDir() {}

  static Path path() {
    @Nullable File source = new ApplicationHome(OrderLedger.class).getSource();
    return source == null ? Path.of("data") : beside(source.toPath().toAbsolutePath());
  }

  /** The folder for a program whose jar or class folder is at {@code source}. */
  static Path beside(Path source) {
    @Nullable Path parent = source.getParent();
    if (parent == null || !parent.endsWith("target")) {
      return Path.of("data");
    }
    return parent.resolveSibling("data");
  }
}
