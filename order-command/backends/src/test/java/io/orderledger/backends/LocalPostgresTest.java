package io.orderledger.backends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {

  @TempDir Path folder;

  @Test
  void committed_rows_are_there_after_a_stop_and_a_start() throws SQLException {
    try (var server = LocalPostgres.in(folder).start()) {
      server.createDatabase("ledger");
      server.createDatabase("ledger");
      execute(server, "CREATE TABLE kept AS SELECT 42 AS answer");
    }
    try (var server = LocalPostgres.in(folder).start()) {
      assertThat(query(server, "SELECT answer FROM kept")).isEqualTo("42");
    }
  }

  @Test
  void a_durable_server_writes_through_to_the_disk() throws SQLException {
    try (var server = LocalPostgres.in(folder).start()) {
      server.createDatabase("ledger");
      assertThat(query(server, "SHOW fsync")).isEqualTo("on");
      assertThat(query(server, "SHOW synchronous_commit")).isEqualTo("on");
      assertThat(query(server, "SHOW full_page_writes")).isEqualTo("on");
      assertThat(query(server, "SHOW server_version")).startsWith(PostgresBinaries.VERSION);
    }
  }

  @Test
  void a_folder_in_use_is_refused_and_named() {
    try (var first = LocalPostgres.in(folder).durable(false).start()) {
      assertThat(first.port()).isPositive();
      assertThatThrownBy(() -> LocalPostgres.in(folder).start())
          .isInstanceOf(BackendException.class)
          .hasMessageContaining(folder.getFileName().toString())
          .hasMessageContaining("in use by another process");
    }
  }

  @Test
  void a_taken_port_is_refused_and_named_with_its_option() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = new Port(taken.getLocalPort(), "--postgres-port");
      assertThatThrownBy(() -> LocalPostgres.in(folder).port(port).start())
          .isInstanceOf(BackendException.class)
          .hasMessageContaining("port " + port.number() + " is taken")
          .hasMessageContaining("--postgres-port");
    }
    try (var free = LocalPostgres.in(folder).start()) {
      assertThat(free.port()).isPositive();
    }
  }

  private static void execute(LocalPostgres server, String sql) throws SQLException {
    try (var connection = connect(server);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String query(LocalPostgres server, String sql) throws SQLException {
    try (var connection = connect(server);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }

  private static Connection connect(LocalPostgres server) throws SQLException {
    return DriverManager.getConnection(
        server.jdbcUrl("ledger"), server.username(), server.password());
  }
}
