package io.orderledger.command.order.download;

import io.orderledger.contract.event.DownloadChoice;
import io.orderledger.contract.event.PlacedLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The folder with the bits: one file for each product, SKU, version, language and architecture,
 * named {@code <product>-<sku>-<version>-<language>-<architecture>.iso}.
 */
final class SoftwareLibrary {
  private final Path folder;
  private final boolean samples;
  private final ReentrantLock making = new ReentrantLock();

  /**
   * A library.
   *
   * @param samples whether a missing file is made on first use, as a sample
   */
  SoftwareLibrary(Path folder, boolean samples) {
    this.folder = folder;
    this.samples = samples;
  }

  /**
   * The file of a choice.
   *
   * @throws NoSuchFileException when the folder has none
   */
  Path bits(PlacedLine line, DownloadChoice choice) throws IOException {
    String name =
        String.join(
                "-",
                line.productId(),
                line.skuId(),
                choice.version(),
                choice.language(),
                choice.architecture())
            + ".iso";
    Path file = folder.resolve(name).normalize();
    if (!folder.normalize().equals(file.getParent())) {
      throw new NoSuchFileException(name);
    }
    if (Files.notExists(file)) {
      makeSample(file, name);
    }
    return file;
  }

  private void makeSample(Path file, String name) throws IOException {
    if (!samples) {
      throw new NoSuchFileException(name);
    }
    making.lock();
    try {
      if (Files.notExists(file)) {
        Files.createDirectories(folder);
        SampleImage.write(file, name);
      }
    } finally {
      making.unlock();
    }
  }
}
