package io.orderledger.backends;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's own programs, each within a bound. PostgreSQL refuses the superuser, so root
 * runs them in a user namespace of their own: the files stay root's, the process is nobody.
 */
record PostgresProgram(Path home) {

  /** What a program said and how it ended. */
  record Outcome(int status, String output) {
    boolean succeeded() {
      return status == 0;
    }
  }

  /** The command line that runs a program. */
  List<String> command(String program, String... arguments) {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(home.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    return command;
  }

  Outcome run(Duration bound, String program, String... arguments) {
    try {
      return finish(new ProcessBuilder(command(program, arguments)), bound, program);
    } catch (IOException e) {
      throw new BackendException("%s cannot be run: %s".formatted(program, e.getMessage()), e);
    }
  }

  private static Outcome finish(ProcessBuilder builder, Duration bound, String program)
      throws IOException {
    Path output = Files.createTempFile("order-ledger-", ".out");
    try {
      builder.environment().put("LC_ALL", "C");
      Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
      process.getOutputStream().close();
      if (!process.waitFor(bound.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        throw new BackendException("%s took longer than %s".formatted(program, bound));
      }
      String said = Files.readString(output, StandardCharsets.UTF_8).strip();
      if (said.startsWith("unshare:")) {
        throw new BackendException(
            "PostgreSQL refuses root, and root may not make a user namespace here (%s): start as another user"
                .formatted(said));
      }
      return new Outcome(process.exitValue(), said);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BackendException("interrupted while waiting for " + program, e);
    } finally {
      Files.deleteIfExists(output);
    }
  }

  private static boolean isRoot() {
    try {
      return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }
}
