package io.orderledger.projection.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections for work that nobody waits for and that takes minutes on large tables: making an
 * index, comparing, migrating. Each statement may take half an hour; the bound of the data source's
 * own connections is that of requests.
 */
public final class PatientDataSource extends DelegatingDataSource {
  private static final Duration ANSWER_WITHIN = Duration.ofMinutes(30);

  /** Connections of that data source, which takes its own bound back when they are closed. */
  public PatientDataSource(DataSource database) {
    super(database);
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = super.getConnection();
    try {
      connection.setNetworkTimeout(Runnable::run, Math.toIntExact(ANSWER_WITHIN.toMillis()));
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }
}
