package io.orderledger.benchmark.start;

import io.orderledger.benchmark.harness.Contender;
import io.orderledger.benchmark.harness.Measurement;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Starts a program, waits until it answers as ready, and stops it. Calls before the repeats start
 * nothing: each run is a new process, and what training reads from the disk is as warm as it gets.
 */
final class StartContender implements Contender {
  private static final Duration READY = Duration.ofMinutes(3);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
  private static final long STOP_SECONDS = 60;

  private final String name;
  private final String settings;
  private final Program program;
  private final List<String> command;
  private final HttpClient http = HttpClient.newHttpClient();
  private int warmUps;

  StartContender(String name, String settings, Program program, List<String> command, int warmUps) {
    this.name = name;
    this.settings = settings + "; no warm-up: each run is a process of its own";
    this.program = program;
    this.command = List.copyOf(command);
    this.warmUps = warmUps;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String settings() {
    return settings;
  }

  @Override
  public Measurement measure() throws Exception {
    if (warmUps > 0) {
      warmUps--;
      return new Measurement(0, 0, Map.of());
    }
    Path said = Files.createTempFile("start", ".log");
    long begun = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    try {
      awaitReady(process, said);
      double seconds = (System.nanoTime() - begun) / 1e9;
      double cpu =
          process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
      return new Measurement(seconds, cpu * 1000, Map.of("CPU s", cpu));
    } finally {
      stop(process);
      Files.delete(said);
    }
  }

  private void awaitReady(Process process, Path said) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + READY.toNanos();
    while (!program.isReady(http, said)) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new IllegalStateException(
            "%s did not start: %s".formatted(program.name(), Files.readString(said)));
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }

  private static void stop(Process process) throws InterruptedException {
    process.destroy();
    if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor(STOP_SECONDS, TimeUnit.SECONDS);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
