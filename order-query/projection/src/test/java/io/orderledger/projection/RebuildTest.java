package io.orderledger.projection;

import static io.orderledger.testing.Backends.PASSWORD;
import static io.orderledger.testing.Backends.USERNAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.orderledger.contract.codec.RecordedEvent;
import io.orderledger.projection.rebuild.RebuildFailed;
import io.orderledger.projection.rebuild.Rebuilds;
import io.orderledger.projection.rebuild.TableChecksum;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class RebuildTest extends ProjectionTest {
  private static final Map<String, Object> POOL =
      Map.of("spring.datasource.hikari.maximum-pool-size", 10);

  @Test
  void a_rebuild_equals_the_live_tables_and_takes_their_place_while_events_keep_coming() {
    history.append(100, 50);
    try (Instance instance = start(tally, POOL)) {
      untilDone(5_000);
      rows.jdbc().sql("CREATE INDEX applied_by_subject ON applied (subject, sequence)").update();
      AtomicBoolean rebuilding = new AtomicBoolean(true);
      CompletableFuture<Long> reads = CompletableFuture.supplyAsync(() -> read(rebuilding));
      CompletableFuture<Void> writes = CompletableFuture.runAsync(() -> write(rebuilding));
      List<TableChecksum> checksums = instance.bean(Rebuilds.class).run(tally);
      rebuilding.set(false);
      assertThat(reads).succeedsWithin(10, TimeUnit.SECONDS);
      assertThat(writes).succeedsWithin(10, TimeUnit.SECONDS);
      assertThat(checksums).hasSize(2).allMatch(TableChecksum::equal);
      history.append(1, 50);
      untilDone(history.head());
    }
    assertEachAppliedOnce(history.head());
    assertThat(indexes()).contains("applied_by_subject", "tally_pkey");
    assertThat(options()).isEqualTo("fillfactor=70");
    assertThat(schemas()).isEmpty();
  }

  @Test
  void a_rebuild_shows_what_differs_and_mends_it() {
    history.append(10, 20);
    try (Instance instance = start(tally, POOL)) {
      untilDone(200);
      rows.jdbc().sql("DELETE FROM applied WHERE subject = 'order-1'").update();
      List<TableChecksum> checksums = instance.bean(Rebuilds.class).run(tally);
      assertThat(checksums).extracting(TableChecksum::equal).containsExactly(false, true);
      assertThat(different(instance)).isEqualTo(1);
      assertThat(instance.bean(Rebuilds.class).run(tally)).allMatch(TableChecksum::equal);
      assertThat(different(instance)).isZero();
    }
    assertEachAppliedOnce(200);
  }

  @Test
  void a_rebuild_loads_rows_before_it_makes_their_keys() {
    history.append(10, 20);
    try (Instance instance = start(tally, POOL)) {
      untilDone(200);
      rows.jdbc().sql("ALTER TABLE applied ADD CONSTRAINT once UNIQUE (event_id)").update();
      Loaded loaded = new Loaded(1);
      assertThat(instance.bean(Rebuilds.class).run(loaded)).allMatch(TableChecksum::equal);
      assertThat(loaded.rows).hasValue(200);
      history.append(1, 20);
      untilDone(220);
    }
    assertThat(indexes()).contains("once");
    assertEachAppliedOnce(220);
  }

  @Test
  void a_rebuild_that_meets_a_row_twice_looks_for_each() {
    history.append(10, 20);
    try (Instance instance = start(tally, POOL)) {
      untilDone(200);
      rows.jdbc().sql("ALTER TABLE applied ADD CONSTRAINT once UNIQUE (event_id)").update();
      assertThat(instance.bean(Rebuilds.class).run(new Loaded(2))).allMatch(TableChecksum::equal);
    }
    assertThat(indexes()).contains("once");
    assertEachAppliedOnce(200);
  }

  /** Loads without looking, each row so many times. */
  private final class Loaded extends Tally {
    final AtomicInteger rows = new AtomicInteger();
    private final int times;

    Loaded(int times) {
      super(tally.name(), history.topic());
      this.times = times;
    }

    @Override
    public Set<String> appended() {
      return Set.of("applied");
    }

    @Override
    public void load(List<RecordedEvent> batch, Connection tx) throws SQLException {
      rows.addAndGet(batch.size());
      apply(batch, tx);
      try (PreparedStatement row = tx.prepareStatement("INSERT INTO applied VALUES (?, '', 0)")) {
        for (int time = 1; time < times; time++) {
          row.setString(1, batch.getFirst().metadata().id());
          row.executeUpdate();
        }
      }
    }
  }

  @Test
  void a_rebuild_applies_what_was_parked_with_the_code_of_today() {
    history.append(5, 10);
    tally.poison.add("order-2:1");
    try (Instance instance = start(tally, POOL)) {
      untilDone(50);
      assertThat(rows.parked()).hasSize(4);
      tally.poison.clear();
      assertThat(instance.bean(Rebuilds.class).run(tally)).hasSize(2);
      history.append(1, 10);
      untilDone(60);
    }
    assertThat(rows.parked()).isEmpty();
    assertEachAppliedOnce(60);
  }

  @Test
  void a_rebuild_that_fails_leaves_the_live_tables_alone() {
    history.append(10, 20);
    try (Instance instance = start(tally, POOL)) {
      untilDone(200);
      Tally other =
          new Tally(tally.name(), history.topic()) {
            @Override
            public List<String> tables() {
              return List.of("applied", "no_such_table");
            }
          };
      assertThatThrownBy(() -> instance.bean(Rebuilds.class).run(other))
          .hasMessageContaining("no_such_table");
      history.append(1, 20);
      untilDone(220);
    }
    assertEachAppliedOnce(220);
    assertThat(schemas()).isEmpty();
  }

  @Test
  void a_process_of_its_own_rebuilds_and_ends_with_a_code_that_tells_a_difference() {
    history.append(10, 20);
    try (Instance _ = start(tally, POOL)) {
      untilDone(200);
      rows.jdbc().sql("DELETE FROM applied").update();
      Instance command =
          start(
              twin(),
              Map.of(
                  "orderledger.rebuild",
                  tally.name(),
                  "spring.datasource.hikari.maximum-pool-size",
                  10));
      assertThat(command.finish()).isEqualTo(3);
      history.append(1, 20);
      untilDone(220);
    }
    assertEachAppliedOnce(220);
  }

  @Test
  void two_rebuilds_of_one_projection_do_not_run_at_once() throws SQLException {
    history.append(1, 10);
    try (Instance instance = start(tally, POOL);
        Connection other = DriverManager.getConnection(url, USERNAME, PASSWORD)) {
      untilDone(10);
      JdbcClient.create(new SingleConnectionDataSource(other, true))
          .sql("SELECT pg_advisory_lock(hashtextextended(?, 0))")
          .param("rebuild " + tally.name())
          .query(String.class)
          .single();
      assertThatThrownBy(() -> instance.bean(Rebuilds.class).run(tally))
          .isInstanceOf(RebuildFailed.class)
          .hasMessageContaining("another rebuild");
    }
  }

  private double different(Instance instance) {
    return instance
        .bean(MeterRegistry.class)
        .get("orderledger.rebuild.different")
        .tag("projection", tally.name())
        .gauge()
        .value();
  }

  private long read(AtomicBoolean going) {
    long reads = 0;
    while (going.get()) {
      long seen = rows.applied();
      assertThat(seen).isGreaterThanOrEqualTo(5_000);
      reads++;
    }
    return reads;
  }

  private void write(AtomicBoolean going) {
    while (going.get()) {
      history.append(1, 50);
    }
  }

  private List<String> indexes() {
    return rows.jdbc()
        .sql("SELECT indexname FROM pg_indexes WHERE schemaname = 'public'")
        .query(String.class)
        .list();
  }

  private String options() {
    return rows.jdbc()
        .sql("SELECT reloptions[1] FROM pg_class WHERE oid = to_regclass('tally')")
        .query(String.class)
        .single();
  }

  private List<String> schemas() {
    return rows.jdbc()
        .sql("SELECT nspname FROM pg_namespace WHERE nspname ~ '^(rebuild|retired)_'")
        .query(String.class)
        .list();
  }
}
