package io.orderledger.query.projection;

import io.orderledger.contract.codec.RecordedEvent;
import io.orderledger.projection.Projection;
import io.orderledger.testing.Backends;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An empty database with the tables of the service, and what a projection has made of it. */
public final class Tables {
  private final String url;

  private Tables(String url) {
    this.url = url;
  }

  public static Tables create() {
    String url = Backends.shared().newDatabase();
    Flyway.configure()
        .dataSource(url, Backends.USERNAME, Backends.PASSWORD)
        .locations("classpath:db/projection", "classpath:db/order-query")
        .load()
        .migrate();
    return new Tables(url);
  }

  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, Backends.USERNAME, Backends.PASSWORD);
  }

  public String url() {
    return url;
  }

  public DataSource dataSource() {
    return new DriverManagerDataSource(url, Backends.USERNAME, Backends.PASSWORD);
  }

  /** Applies each batch in a transaction of its own. */
  @SafeVarargs
  public final Tables apply(Projection projection, List<RecordedEvent>... batches)
      throws SQLException {
    try (Connection tx = connect()) {
      tx.setAutoCommit(false);
      for (List<RecordedEvent> batch : batches) {
        projection.apply(batch, tx);
        tx.commit();
      }
    }
    return this;
  }

  /** Loads each batch as a rebuild does. */
  @SafeVarargs
  public final Tables load(Projection projection, List<RecordedEvent>... batches)
      throws SQLException {
    try (Connection tx = connect()) {
      tx.setAutoCommit(false);
      for (List<RecordedEvent> batch : batches) {
        projection.load(batch, tx);
        tx.commit();
      }
      projection.loaded(tx);
      tx.commit();
    }
    return this;
  }

  /** Every row of the projection's tables, as text, by table. */
  public Map<String, List<String>> rows(Projection projection) {
    return rows(projection.tables(), url);
  }

  /** Every row of these tables of a database, as text, by table. */
  public static Map<String, List<String>> rows(List<String> tables, String jdbcUrl) {
    JdbcClient jdbc =
        JdbcClient.create(
            new DriverManagerDataSource(jdbcUrl, Backends.USERNAME, Backends.PASSWORD));
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (String table : tables) {
      rows.put(
          table,
          jdbc.sql("SELECT t::text AS row FROM " + table + " AS t ORDER BY 1")
              .query(String.class)
              .list());
    }
    return rows;
  }
}
