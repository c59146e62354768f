package io.orderledger.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.testing.Backends;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProjectionRuntimeTest {
  private static final Backends BACKENDS = Backends.shared();

  private final String url = BACKENDS.newDatabase();
  private final String id = UUID.randomUUID().toString();
  private final ReadModelRows rows = new ReadModelRows(url);
  private final Tally tally = new Tally("tally-" + id, "events-" + id);
  private History history;

  @BeforeEach
  void makeTopic() {
    history = new History(BACKENDS.bootstrapServers(), "events-" + id, 4);
  }

  @AfterEach
  void close() {
    history.close();
  }

  @Test
  void interleaved_events_are_applied_once_and_in_order() {
    history.append(20, 50);
    try (Instance instance = start()) {
      soon().untilAsserted(() -> assertThat(rows.done()).isEqualTo(1_000));
      soon().until(instance::ready);
      history.append(10, 50);
      soon().untilAsserted(() -> assertThat(rows.done()).isEqualTo(1_500));
    }
    assertEachAppliedOnce(1_500);
  }

  @Test
  void a_stretch_that_the_relay_sends_again_has_no_second_effect() {
    history.append(10, 30);
    try (Instance instance = start()) {
      soon().untilAsserted(() -> assertThat(rows.done()).isEqualTo(300));
      history.sendAgainFrom(120);
      history.append(1, 30);
      soon().untilAsserted(() -> assertThat(rows.done()).isEqualTo(330));
      assertThat(instance.ready()).isTrue();
    }
    assertEachAppliedOnce(330);
  }

  @Test
  void records_delivered_again_after_a_restart_have_no_second_effect() {
    history.append(10, 30);
    try (Instance _ = start()) {
      soon().untilAsserted(() -> assertThat(rows.done()).isEqualTo(300));
    }
    history.append(10, 30);
    try (Instance _ =
        Instance.start(
            tally,
            url,
            BACKENDS.bootstrapServers(),
            Map.of("orderledger.projection.batch-size", 7))) {
      soon().untilAsserted(() -> assertThat(rows.done()).isEqualTo(600));
    }
    assertEachAppliedOnce(600);
  }

  @Test
  void a_poison_event_is_parked_with_those_behind_it_and_the_others_flow() {
    history.append(4, 40);
    tally.poison.add("order-7:2");
    try (Instance _ = start()) {
      soon().untilAsserted(() -> assertThat(rows.done()).isEqualTo(160));
      history.append(1, 40);
      soon().untilAsserted(() -> assertThat(rows.done()).isEqualTo(200));
    }
    assertThat(rows.parked())
        .containsExactly(
            "order-7 CANNOT_BE_APPLIED",
            "order-7 BEHIND_A_PARKED_RECORD",
            "order-7 BEHIND_A_PARKED_RECORD");
    assertEachAppliedOnce(197);
  }

  @Test
  void an_unreadable_record_is_parked_and_the_others_flow() {
    history.append(2, 10);
    history.appendUnreadable("order-3");
    history.append(List.of("order-3", "order-4"));
    try (Instance _ = start()) {
      soon().untilAsserted(() -> assertThat(rows.done()).isEqualTo(23));
    }
    assertThat(rows.parked())
        .containsExactly("order-3 UNREADABLE", "order-3 BEHIND_A_PARKED_RECORD");
    assertEachAppliedOnce(21);
  }

  private void assertEachAppliedOnce(long events) {
    assertThat(rows.applied()).isEqualTo(events);
    assertThat(rows.distinct()).isEqualTo(events);
    assertThat(rows.outOfOrder()).isZero();
  }

  private Instance start() {
    return Instance.start(tally, url, BACKENDS.bootstrapServers(), Map.of());
  }

  private static ConditionFactory soon() {
    return await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50));
  }
}
