package io.orderledger.command.order.download;

import io.orderledger.web.ApiException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;

/** Bits that stop coming the moment their line is cancelled (R8, I2). */
final class RevocableBits extends FileSystemResource {
  /** At most so many bytes go out on one look at whether they may, in bytes. */
  static final int CHUNK = 64 * 1024;

  private final BooleanSupplier allowed;

  /**
   * Bits.
   *
   * @param allowed asked before every chunk, about the newest committed state
   */
  RevocableBits(Path file, BooleanSupplier allowed) {
    super(file);
    this.allowed = allowed;
  }

  /** A validator that changes with the bits: their size and when they were written. */
  String tag() throws IOException {
    return "\"%x-%x\"".formatted(contentLength(), lastModified());
  }

  /** Whether an {@code If-Range}, where there is one, names these very bits. */
  boolean unchangedSince(@Nullable String ifRange) throws IOException {
    return ifRange == null || ifRange.equals(tag());
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new CheckedStream(super.getInputStream(), allowed);
  }

  private static final class CheckedStream extends FilterInputStream {
    private final BooleanSupplier allowed;
    private int left;

    CheckedStream(InputStream in, BooleanSupplier allowed) {
      super(in);
      this.allowed = allowed;
    }

    /** When it cannot be found out, no: the store may hold a cancellation. */
    private boolean stillAllowed() {
      try {
        return allowed.getAsBoolean();
      } catch (ApiException unknown) {
        return false;
      }
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (left <= 0) {
        if (!stillAllowed()) {
          throw new DownloadStopped();
        }
        left = CHUNK;
      }
      int read = super.read(target, offset, Math.min(length, left));
      left -= Math.max(read, 0);
      return read;
    }
  }
}
