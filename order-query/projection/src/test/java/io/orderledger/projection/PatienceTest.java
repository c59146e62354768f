package io.orderledger.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderledger.contract.codec.RecordedEvent;
import io.orderledger.projection.rebuild.Rebuilds;
import io.orderledger.projection.rebuild.TableChecksum;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** The bound of requests ends requests, and nothing else. */
class PatienceTest extends ProjectionTest {
  private static final Map<String, Object> ONE_SECOND =
      Map.of(
          "spring.datasource.hikari.data-source-properties.socketTimeout",
          1,
          "spring.datasource.hikari.maximum-pool-size",
          10,
          "spring.flyway.locations",
          "classpath:db/projection,classpath:db/tally,classpath:db/slow");

  @Test
  void batches_rebuilds_and_migrations_may_take_longer_than_a_request() {
    history.append(1, 10);
    Slow slow = new Slow();
    try (Instance instance = start(slow, ONE_SECOND)) {
      untilDone(10);
      assertThat(instance.bean(Rebuilds.class).run(slow)).allMatch(TableChecksum::equal);
      ReadModel reads = instance.bean(ReadModel.class);
      assertThatThrownBy(
              () -> reads.jdbc().sql("SELECT pg_sleep(30)").query((_, _) -> "woken").single())
          .isInstanceOf(DataAccessException.class)
          .hasRootCauseMessage("Read timed out");
    }
    assertEachAppliedOnce(10);
  }

  private final class Slow extends Tally {
    Slow() {
      super(tally.name(), history.topic());
    }

    @Override
    public void apply(List<RecordedEvent> batch, Connection tx) throws SQLException {
      sleep(tx);
      super.apply(batch, tx);
    }

    @Override
    public void complete(Connection tx) throws SQLException {
      sleep(tx);
    }

    private static void sleep(Connection tx) throws SQLException {
      try (Statement statement = tx.createStatement()) {
        statement.execute("SELECT pg_sleep(1.5)");
      }
    }
  }
}
