package io.orderledger.identity;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A kept file is not what was made. The message is one line that names it and says what to do. */
public final class DamagedFile extends RuntimeException {
  DamagedFile(Path file, String wrong, @Nullable Exception cause) {
    super(
        "%s %s: put it back from a backup, or delete it and a new one is made"
            .formatted(file, wrong),
        cause);
  }
}
