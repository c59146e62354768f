package io.orderledger.projection.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderledger.testing.Backends;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyStreamTest {
  private static final String COPY = "COPY copied FROM STDIN (FORMAT binary)";
  private static final String URL = Backends.shared().newDatabase();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "0.00",
        "1",
        "-1",
        "9999",
        "10000",
        "10000.0001",
        "1065.21",
        "117173",
        "0.001",
        "0.00010",
        "100000000.10",
        "-2225.50",
        "12345678901234567890.123456789"
      })
  void a_number_arrives_with_its_scale(String number) throws SQLException {
    assertThat(copied("numeric", s -> s.row(1).numeric(new BigDecimal(number)))).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2021-03-10T23:59:59.123456789Z", "1999-12-31T23:59:59.999999999Z"})
  void an_instant_is_cut_to_its_microseconds(String instant) throws SQLException {
    assertThat(copied("timestamptz", s -> s.row(1).timestamp(Instant.parse(instant))))
        .isEqualTo(instant.replace('T', ' ').replaceAll("\\d{3}Z", "+00"));
  }

  @Test
  void rows_of_any_length_arrive() throws SQLException {
    String text = "ä".repeat(3_000_000);
    assertThat(copied("text", s -> s.row(1).text(text).row(1).text(null))).isEqualTo(text);
    UUID id = UUID.randomUUID();
    assertThat(copied("uuid", s -> s.row(1).uuid(id))).isEqualTo(id.toString());
  }

  @Test
  void a_refused_row_is_a_failure_of_the_statement_and_the_connection_goes_on()
      throws SQLException {
    try (Connection connection = DriverManager.getConnection(URL, "postgres", "postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS copied; CREATE TABLE copied (value text)");
      assertThatThrownBy(() -> copy(connection, s -> s.row(1).text("a\0b")))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("22021"));
      assertThat(statement.execute("SELECT 1")).isTrue();
    }
  }

  private interface Rows {
    void to(CopyStream stream) throws SQLException;
  }

  private static void copy(Connection connection, Rows rows) throws SQLException {
    try (CopyStream stream = CopyStream.into(connection, COPY)) {
      rows.to(stream);
      stream.finish();
    }
  }

  private static String copied(String type, Rows rows) throws SQLException {
    try (Connection connection = DriverManager.getConnection(URL, "postgres", "postgres");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "SET timezone = 'UTC'; DROP TABLE IF EXISTS copied; CREATE TABLE copied (value %s)"
              .formatted(type));
      copy(connection, rows);
      try (ResultSet row = statement.executeQuery("SELECT value::text FROM copied LIMIT 1")) {
        assertThat(row.next()).isTrue();
        return row.getString(1);
      }
    }
  }
}
