package io.orderledger.backends;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledProcessTest {

  @TempDir Path folder;

  @Test
  void what_was_committed_before_kill_9_is_there_after_the_next_start() throws Exception {
    Process process = commitAndWait();
    process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    try (var server = LocalPostgres.in(folder).start()) {
      assertThat(answer(server)).isEqualTo(42);
    }
  }

  @Test
  void kill_9_of_the_process_leaves_no_server_running() throws Exception {
    Process process = commitAndWait();
    ProcessHandle postmaster = ProcessHandle.of(postmasterPid()).orElseThrow();
    process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (Files.exists(folder.resolve("data/postmaster.pid")) && System.nanoTime() < deadline) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    assertThat(folder.resolve("data/postmaster.pid")).doesNotExist();
    assertThat(postmaster.info().commandLine()).isEmpty();
  }

  @Test
  void a_recorded_process_number_that_now_belongs_to_another_program_is_no_obstacle()
      throws Exception {
    try (var server = LocalPostgres.in(folder).start()) {
      assertThat(server.port()).isPositive();
    }
    Files.writeString(
        folder.resolve("data/postmaster.pid"), ProcessHandle.current().pid() + "\n" + folder);
    try (var server = LocalPostgres.in(folder).start()) {
      assertThat(server.port()).isPositive();
    }
    assertThat(ProcessHandle.current().isAlive()).isTrue();
  }

  private Process commitAndWait() throws IOException {
    Process process =
        new ProcessBuilder(
                List.of(
                    ProcessHandle.current().info().command().orElseThrow(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    Kept.class.getName(),
                    folder.toString()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var said = process.inputReader(StandardCharsets.UTF_8).readLine();
    assertThat(said).startsWith("committed");
    return process;
  }

  private long postmasterPid() throws IOException {
    return Long.parseLong(Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst());
  }

  private static int answer(LocalPostgres server) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                server.jdbcUrl("postgres"), server.username(), server.password());
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT answer FROM kept")) {
      assertThat(rows.next()).isTrue();
      return rows.getInt(1);
    }
  }
}
