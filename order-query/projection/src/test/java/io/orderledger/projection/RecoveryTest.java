package io.orderledger.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecoveryTest extends ProjectionTest {

  @Test
  void a_database_that_was_away_is_caught_up_with_and_nothing_is_parked() throws IOException {
    history.append(10, 30);
    try (CutLine line = line();
        Instance _ = start(tally, through(line))) {
      untilDone(300);
      line.cut();
      history.append(10, 30);
      history.append(10, 30);
      line.mend();
      untilDone(900);
      assertThat(rows.parked()).isEmpty();
    }
    assertEachAppliedOnce(900);
  }

  @Test
  void a_failure_that_passes_parks_nothing() {
    history.append(10, 30);
    tally.deadlocks.set(12);
    try (Instance _ = start()) {
      untilDone(300);
    }
    assertThat(tally.deadlocks).hasValue(0);
    assertThat(rows.parked()).isEmpty();
    assertEachAppliedOnce(300);
  }

  @Test
  void a_service_starts_without_its_database_and_catches_up_once_it_is_there() throws IOException {
    history.append(10, 30);
    try (CutLine line = line()) {
      line.cut();
      try (Instance instance = start(tally, through(line))) {
        assertThat(instance.ready()).isFalse();
        line.mend();
        soon().until(instance::ready);
        untilDone(300);
      }
    }
    assertEachAppliedOnce(300);
  }

  @Test
  void partitions_that_move_between_processes_are_applied_once() {
    history.append(10, 50);
    try (Instance _ = start(tally, Map.of("orderledger.projection.batch-size", 20))) {
      history.append(40, 50);
      try (Instance _ = start(twin(), Map.of("orderledger.projection.batch-size", 20))) {
        history.append(40, 50);
        untilDone(4_500);
      }
      history.append(10, 50);
      untilDone(5_000);
    }
    assertEachAppliedOnce(5_000);
  }

  @Test
  void an_owner_whose_offsets_were_moved_is_fenced_and_goes_on_behind_the_other() {
    history.append(10, 30);
    try (Instance _ = start()) {
      untilDone(300);
      history.append(2, 30);
      untilDone(360);
      rows.jdbc()
          .sql("UPDATE projection_offset SET next_offset = 0, position = 0, done = 0")
          .update();
      rows.jdbc().sql("TRUNCATE applied, tally").update();
      history.append(1, 30);
      untilDone(390);
    }
    assertEachAppliedOnce(390);
  }

  private CutLine line() throws IOException {
    URI database = URI.create(url.substring("jdbc:".length()));
    return new CutLine(database.getHost(), database.getPort());
  }

  private Map<String, Object> through(CutLine line) {
    URI database = URI.create(url.substring("jdbc:".length()));
    return Map.of(
        "spring.datasource.url",
        url.replace(database.getHost() + ":" + database.getPort(), "127.0.0.1:" + line.port()));
  }
}
