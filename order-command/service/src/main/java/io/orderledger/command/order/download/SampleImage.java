package io.orderledger.command.order.download;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.SplittableRandom;

/** Stands in for the bits of the sample catalogue: the same name gives the same bytes anywhere. */
final class SampleImage {
  /** The size of every sample, in bytes. */
  static final int SIZE = 4 * 1024 * 1024;

  private SampleImage() {}

  static void write(Path file, String name) throws IOException {
    Path written = Files.createTempFile(file.toAbsolutePath().getParent(), "sample", ".new");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(written))) {
      byte[] title = (name + '\n').getBytes(StandardCharsets.UTF_8);
      ByteBuffer image = ByteBuffer.allocate(SIZE);
      image.put(title);
      SplittableRandom content = new SplittableRandom(name.hashCode());
      while (image.remaining() >= Long.BYTES) {
        image.putLong(content.nextLong());
      }
      out.write(image.array());
    }
    Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
