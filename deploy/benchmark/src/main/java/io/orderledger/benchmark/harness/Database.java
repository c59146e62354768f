package io.orderledger.benchmark.harness;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** Where a contender keeps its tables. */
public record Database(String url, String username, String password) {

  /**
   * A pool of {@code connections}; waiting for one is bounded by 30 seconds.
   *
   * @param autoCommit whether its connections commit every statement by themselves
   */
  public HikariDataSource pool(int connections, boolean autoCommit) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(username);
    config.setPassword(password);
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(connections);
    config.setConnectionTimeout(30_000);
    config.setAutoCommit(autoCommit);
    return new HikariDataSource(config);
  }
}
