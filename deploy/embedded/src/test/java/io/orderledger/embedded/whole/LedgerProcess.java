package io.orderledger.embedded.whole;

import io.orderledger.embedded.OrderLedger;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** The whole system as a process of its own, on free ports, with what it has printed. */
final class LedgerProcess implements AutoCloseable {

  private static final String READY = "Order Ledger is ready: ";
  private static final int START_SECONDS = 320;
  private static final int STOP_SECONDS = 60;

  private final Process process;
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Void> readyOrEnded = new CompletableFuture<>();

  private LedgerProcess(Process process) {
    this.process = process;
    Thread.ofVirtual().start(this::read);
  }

  /** Starts it and waits until it is ready or has ended. */
  static LedgerProcess start(Path dataDir, String... options) {
    List<String> all = new ArrayList<>(List.of("--data-dir=" + dataDir));
    all.addAll(List.of(options));
    return start(OrderLedger.class, all);
  }

  /** As {@link #start}, one service alone. */
  static LedgerProcess start(Class<?> main, List<String> options) {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(options);
    try {
      var started =
          new LedgerProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
      started.readyOrEnded.get(START_SECONDS, TimeUnit.SECONDS);
      return started;
    } catch (Exception e) {
      throw new AssertionError("the system is neither ready nor ended", e);
    }
  }

  /** As {@link #start}, on free ports. */
  static LedgerProcess onFreePorts(Path dataDir, String... options) {
    List<String> all = new ArrayList<>(List.of("--port=0", "--kafka-port=0"));
    all.addAll(List.of(options));
    return start(dataDir, all.toArray(String[]::new));
  }

  /** Every line printed so far. */
  List<String> lines() {
    return List.copyOf(lines);
  }

  String base() {
    return after(READY);
  }

  String kafka() {
    return after("Kafka: ");
  }

  /** Kill -9. */
  void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** What Ctrl-C does, waited for. */
  int stop() {
    process.destroy();
    return awaitEnd();
  }

  int awaitEnd() {
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("still running after " + STOP_SECONDS + " s: " + lines);
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    stop();
  }

  private String after(String start) {
    return lines.stream()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no line \"" + start + "\": " + lines));
  }

  private void read() {
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line);
        if (line.startsWith(READY)) {
          readyOrEnded.complete(null);
        }
      }
    } catch (IOException e) {
      lines.add("(ended while being read)");
    } finally {
      readyOrEnded.complete(null);
    }
  }
}
