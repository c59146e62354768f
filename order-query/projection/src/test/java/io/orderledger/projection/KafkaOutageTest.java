package io.orderledger.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.backends.LocalKafka;
import io.orderledger.backends.Port;
import io.orderledger.testing.Backends;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaOutageTest {

  @Test
  void a_service_starts_without_kafka_and_catches_up_whenever_it_comes_back(@TempDir Path folder) {
    String url = Backends.shared().newDatabase();
    ReadModelRows rows = new ReadModelRows(url);
    Port port = new Port(Port.anyFree().claim(), "");
    String address = "127.0.0.1:" + port.number();
    try (Instance instance = Instance.start(new Tally("tally", "events"), url, address, Map.of())) {
      assertThat(instance.ready()).isFalse();
      try (LocalKafka _ = LocalKafka.in(folder).durable(false).port(port).start();
          History history = new History(address, "events", 4)) {
        history.append(10, 30);
        soon().untilAsserted(() -> assertThat(rows.done()).isEqualTo(300));
        soon().until(instance::ready);
      }
      try (LocalKafka _ = LocalKafka.in(folder).durable(false).port(port).start();
          History other = new History(address, "events", 4)) {
        other.append(20, 30);
        soon().untilAsserted(() -> assertThat(rows.applied()).isEqualTo(600));
      }
    }
    assertThat(rows.distinct()).isEqualTo(600);
    assertThat(rows.outOfOrder()).isZero();
  }

  private static ConditionFactory soon() {
    return await().atMost(Duration.ofSeconds(60)).ignoreExceptions();
  }
}
