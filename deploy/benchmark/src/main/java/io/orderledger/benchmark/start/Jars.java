package io.orderledger.benchmark.start;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The executable jars of this build, and their AOT caches as {@code deploy/aot-cache} makes them.
 */
final class Jars {
  private static final Path DEPLOY = Path.of("..").toAbsolutePath().normalize();
  private static final long TRAINING_SECONDS = 300;

  private Jars() {}

  static Path embedded() throws IOException {
    return one(DEPLOY.resolve("embedded/target"), "order-ledger.jar");
  }

  /** The executable jar of the service in this folder of the repository. */
  static Path service(String folder) throws IOException {
    return one(DEPLOY.resolveSibling(folder).resolve("target"), "*-exec.jar");
  }

  /**
   * Makes the cache anew with the documented command.
   *
   * @param ready what the training run waits for, as the command takes it
   * @return the jar in its new layout, {@code app.aot} beside it
   */
  static Path withCache(Path jar, Path folder, String ready, List<String> arguments)
      throws IOException, InterruptedException {
    System.out.println("  training an AOT cache of " + jar.getFileName());
    List<String> command =
        new ArrayList<>(
            List.of(
                DEPLOY.resolve("aot-cache").toString(), jar.toString(), folder.toString(), ready));
    command.addAll(arguments);
    Path said = Files.createTempFile("aot-cache", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process training = builder.start();
    boolean ended = training.waitFor(TRAINING_SECONDS, TimeUnit.SECONDS);
    if (!ended) {
      training.destroy();
    }
    if (!ended || training.exitValue() != 0) {
      throw new IllegalStateException("no AOT cache: " + Files.readString(said));
    }
    Files.delete(said);
    return folder.resolve(jar.getFileName());
  }

  private static Path one(Path target, String pattern) throws IOException {
    if (Files.isDirectory(target)) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(target, pattern)) {
        for (Path jar : found) {
          return jar;
        }
      }
    }
    throw new IllegalStateException(
        "there is no %s in %s; build it first: mvn -DskipTests package".formatted(pattern, target));
  }
}
