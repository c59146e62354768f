package io.orderledger.backends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The server process on one data directory, also one that an earlier process left behind. */
record Postmaster(PostgresProgram program, Path data, Path log) {

  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration FAST_STOP = Duration.ofSeconds(20);
  private static final Duration IMMEDIATE_STOP = Duration.ofSeconds(10);

  void start() {
    PostgresProgram.Outcome outcome =
        program.run(
            START.plusSeconds(5),
            "pg_ctl",
            "--pgdata=" + data,
            "--log=" + log,
            "--wait",
            "--timeout=" + START.toSeconds(),
            "start");
    if (!outcome.succeeded()) {
      throw new BackendException(
          "PostgreSQL did not start: %s (all of it in %s)".formatted(lastComplaint(), log));
    }
  }

  /** Ends open transactions, writes a checkpoint and stops; after a bound, stops at once. */
  void stop() {
    if (!stop("fast", FAST_STOP) && !stop("immediate", IMMEDIATE_STOP)) {
      throw new BackendException("PostgreSQL on %s does not stop".formatted(data));
    }
  }

  /** Stops the server that a killed process left running on this directory. */
  void stopLeftOver() {
    Optional<ProcessHandle> recorded = recordedPid().flatMap(ProcessHandle::of);
    if (recorded.isEmpty()) {
      return;
    }
    if (servesThisData(recorded.get())) {
      stop();
    } else {
      forgetPid();
    }
  }

  /** The command line that stops the server from outside. */
  List<String> stopCommand() {
    return program.command("pg_ctl", stopArguments("fast", FAST_STOP));
  }

  private boolean stop(String mode, Duration bound) {
    return program.run(bound.plusSeconds(5), "pg_ctl", stopArguments(mode, bound)).succeeded();
  }

  private String[] stopArguments(String mode, Duration bound) {
    return new String[] {
      "--pgdata=" + data, "--mode=" + mode, "--wait", "--timeout=" + bound.toSeconds(), "stop"
    };
  }

  private Optional<Long> recordedPid() {
    try {
      List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
      return lines.isEmpty()
          ? Optional.empty()
          : Optional.of(Long.valueOf(lines.getFirst().strip()));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** A process number may be given again, so the number alone proves nothing. */
  private boolean servesThisData(ProcessHandle process) {
    Path proc = Path.of("/proc", String.valueOf(process.pid()), "cwd");
    try {
      return Files.isSameFile(proc.toRealPath(), data);
    } catch (IOException e) {
      return process.info().commandLine().orElse("").contains(data.toString());
    }
  }

  private void forgetPid() {
    try {
      Files.deleteIfExists(data.resolve("postmaster.pid"));
    } catch (IOException e) {
      throw new BackendException(
          "%s cannot be removed".formatted(data.resolve("postmaster.pid")), e);
    }
  }

  private String lastComplaint() {
    try (var lines = Files.lines(log)) {
      return lines
          .filter(line -> line.contains("FATAL") || line.contains("ERROR"))
          .reduce((earlier, later) -> later)
          .orElse("no reason given");
    } catch (IOException e) {
      return "no reason given";
    }
  }
}
