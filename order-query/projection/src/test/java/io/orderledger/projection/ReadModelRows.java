package io.orderledger.projection;

import io.orderledger.testing.Backends;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the tests see of a read model: its tables. */
final class ReadModelRows {
  private final JdbcClient jdbc;

  ReadModelRows(String jdbcUrl) {
    jdbc =
        JdbcClient.create(
            new DriverManagerDataSource(jdbcUrl, Backends.USERNAME, Backends.PASSWORD));
  }

  JdbcClient jdbc() {
    return jdbc;
  }

  long applied() {
    return number("SELECT count(*) FROM applied");
  }

  long distinct() {
    return number("SELECT count(DISTINCT event_id) FROM applied");
  }

  long outOfOrder() {
    return number("SELECT count(*) FROM tally WHERE events <> last_sequence + 1");
  }

  long done() {
    return number("SELECT coalesce(sum(done), 0) FROM projection_offset");
  }

  List<String> parked() {
    return jdbc.sql(
            "SELECT convert_from(record_key, 'UTF8') || ' ' || reason FROM parked_record"
                + " ORDER BY topic, partition, record_offset")
        .query(String.class)
        .list();
  }

  private long number(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }
}
