package io.orderledger.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections for work that nobody waits for. The bound of the data source's own connections is
 * that of requests.
 */
public final class PatientDataSource extends DelegatingDataSource {
  private static final Duration LONGEST = Duration.ofMinutes(30);

  private final Duration answerWithin;

  /**
   * Connections of that data source, which takes its own bound back when they are closed.
   *
   * @param answerWithin how long each statement may take
   */
  public PatientDataSource(DataSource database, Duration answerWithin) {
    super(database);
    this.answerWithin = answerWithin;
  }

  /** For what takes minutes on large tables: making an index, comparing, migrating. */
  public static PatientDataSource forLongWork(DataSource database) {
    return new PatientDataSource(database, LONGEST);
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = super.getConnection();
    try {
      connection.setNetworkTimeout(Runnable::run, Math.toIntExact(answerWithin.toMillis()));
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }
}
