package io.orderledger.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class BackendsTest {

  private final Backends backends = Backends.shared();

  @Test
  void the_database_answers_and_is_made_once() throws SQLException {
    String url = backends.jdbcUrl("order_command");
    assertThat(backends.jdbcUrl("order_command")).isEqualTo(url);
    try (var connection = DriverManager.getConnection(url, Backends.USERNAME, Backends.PASSWORD);
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SHOW server_version_num")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getInt(1)).isBetween(180000, 189999);
    }
  }

  @Test
  void two_new_databases_are_two() {
    assertThat(backends.newDatabase()).isNotEqualTo(backends.newDatabase());
  }

  @Test
  void the_broker_answers() throws Exception {
    try (var admin = Admin.create(Map.of("bootstrap.servers", backends.bootstrapServers()))) {
      assertThat(admin.describeCluster().nodes().get(20, TimeUnit.SECONDS)).hasSize(1);
    }
  }

  @Test
  void the_kind_is_told() {
    assertThat(backends.kind()).isIn("embedded", "containers");
    assertThat(Backends.runningKind()).contains(backends.kind());
  }
}
