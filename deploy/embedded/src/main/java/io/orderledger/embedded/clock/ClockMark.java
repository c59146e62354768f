package io.orderledger.embedded.clock;

import io.orderledger.backends.BackendException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Remembers in a file how far the clock of a data folder has come, and of which kind it was. */
record ClockMark(Path file) {

  /** Real time, or one that a person moves. */
  enum Kind {
    SYSTEM,
    DEMO
  }

  /** No event of the folder is later than {@code until}. */
  record Mark(Kind kind, Instant until) {}

  Optional<Mark> read() {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      String[] words = Files.readString(file).strip().split(" ", 2);
      return Optional.of(new Mark(Kind.valueOf(words[0]), Instant.parse(words[words.length - 1])));
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      throw new BackendException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  /** Durable when this returns. */
  void write(Mark mark) {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    String line = "%s %s%n".formatted(mark.kind(), mark.until());
    try (var channel =
        FileChannel.open(
            draft,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
      channel.force(true);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new BackendException("%s cannot be written: %s".formatted(file, e.getMessage()), e);
    }
  }
}
