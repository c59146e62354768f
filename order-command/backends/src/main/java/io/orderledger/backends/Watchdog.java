package io.orderledger.backends;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A small shell process that outlives this one, however it ends: its standard input is a pipe from
 * here, and when that closes it runs a command.
 */
record Watchdog(Process shell) implements AutoCloseable {

  private static final String SCRIPT =
      """
      trap '' INT TERM HUP
      cat > /dev/null
      "$@"
      if [ -n "$DELETE" ]; then rm -rf -- "$DELETE"; fi
      """;

  /** Watches; afterwards runs the command and deletes the folder, when one is named. */
  static Watchdog over(List<String> command, List<Path> deleted) {
    List<String> line = new ArrayList<>(List.of("sh", "-c", SCRIPT, "watchdog"));
    line.addAll(command);
    var builder =
        new ProcessBuilder(line)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("LC_ALL", "C");
    deleted.forEach(folder -> builder.environment().put("DELETE", folder.toString()));
    try {
      return new Watchdog(builder.start());
    } catch (IOException e) {
      throw new BackendException("sh cannot be run: " + e.getMessage(), e);
    }
  }

  /** Stops watching; nothing is run. */
  @Override
  public void close() {
    shell.destroyForcibly();
  }
}
