package io.orderledger.backends;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A folder held by this process alone. The operating system drops the lock with the process,
 * however that ends.
 */
public final class DataFolder implements AutoCloseable {

  private static final String LOCK_FILE = "in-use.lock";

  /** A second channel on a locked file would release the lock when closed, so ask here first. */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final FileChannel channel;

  private DataFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Makes the folder when absent and takes its lock.
   *
   * @throws BackendException when it cannot be written or another process holds it
   */
  public static DataFolder hold(Path folder) {
    Path real = made(folder);
    if (!HELD.add(real)) {
      throw inUse(real, String.valueOf(ProcessHandle.current().pid()));
    }
    @Nullable DataFolder held = null;
    try {
      held = locked(real);
      return held;
    } finally {
      if (held == null) {
        HELD.remove(real);
      }
    }
  }

  /** The folder itself, absolute. */
  public Path path() {
    return path;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new BackendException("the lock on %s cannot be released".formatted(path), e);
    } finally {
      HELD.remove(path);
    }
  }

  private static Path made(Path folder) {
    try {
      return Files.createDirectories(folder).toRealPath();
    } catch (IOException e) {
      throw new BackendException("the data folder %s cannot be made: %s".formatted(folder, e), e);
    }
  }

  @SuppressWarnings("MustBeClosed") // the folder owns the channel from here on
  private static DataFolder locked(Path folder) {
    try {
      var channel =
          FileChannel.open(
              folder.resolve(LOCK_FILE),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      @Nullable FileLock lock = channel.tryLock();
      if (lock == null) {
        var holder = ByteBuffer.allocate(20);
        channel.read(holder);
        channel.close();
        throw inUse(folder, StandardCharsets.US_ASCII.decode(holder.flip()).toString());
      }
      channel.truncate(0);
      channel.write(StandardCharsets.US_ASCII.encode("" + ProcessHandle.current().pid()));
      return new DataFolder(folder, channel);
    } catch (IOException e) {
      throw new BackendException("the data folder %s cannot be locked: %s".formatted(folder, e), e);
    }
  }

  private static BackendException inUse(Path folder, String pid) {
    return new BackendException(
        "the data folder %s is in use by another process (%s)".formatted(folder, pid));
  }
}
