package io.orderledger.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.testing.Backends;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;

/** A topic, a database and a projection of their own for each test. */
abstract class ProjectionTest {
  static final Backends BACKENDS = Backends.shared();

  final String id = UUID.randomUUID().toString();
  final String url = BACKENDS.newDatabase();
  final ReadModelRows rows = new ReadModelRows(url);
  final Tally tally = new Tally("tally-" + id, "events-" + id);
  final History history = new History(BACKENDS.bootstrapServers(), "events-" + id, 4);

  @AfterEach
  void close() {
    history.close();
  }

  final Instance start() {
    return start(tally, Map.of());
  }

  final Instance start(Tally projection, Map<String, Object> properties) {
    return Instance.start(projection, url, BACKENDS.bootstrapServers(), properties);
  }

  final Tally twin() {
    return new Tally(tally.name(), tally.topics().getFirst());
  }

  final void assertEachAppliedOnce(long events) {
    assertThat(rows.applied()).isEqualTo(events);
    assertThat(rows.distinct()).isEqualTo(events);
    assertThat(rows.outOfOrder()).isZero();
  }

  final void untilDone(long events) {
    soon().untilAsserted(() -> assertThat(rows.done()).isEqualTo(events));
  }

  static ConditionFactory soon() {
    return await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(50))
        .ignoreExceptions();
  }
}
