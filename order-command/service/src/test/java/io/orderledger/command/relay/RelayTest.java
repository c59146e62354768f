package io.orderledger.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.backends.LocalKafka;
import io.orderledger.backends.Port;
import io.orderledger.command.support.Callers;
import io.orderledger.command.support.Commands;
import io.orderledger.command.support.Instance;
import io.orderledger.command.support.TopicReader;
import io.orderledger.contract.codec.RecordedEvent;
import io.orderledger.testing.Backends;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelayTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  @Test
  void a_second_instance_takes_over_and_no_event_is_missing_or_overtaken() {
    String url = Instance.migrated();
    String kafka = Backends.shared().bootstrapServers();
    Set<String> orders = ConcurrentHashMap.newKeySet();
    try (Instance one = Instance.on(url).relaying(kafka)) {
      await().atMost(LIMIT).until(() -> one.gauge("orderledger.relay.leader") == 1);
      try (Instance other = Instance.on(url).relaying(kafka)) {
        Callers.run(
            16,
            caller -> {
              for (int n = 0; n < 40; n++) {
                if (caller == 0 && n == 20) {
                  one.endRelay();
                }
                Instance instance = (caller + n) % 2 == 0 ? one : other;
                String id = Commands.newId();
                orders.add(id);
                instance.dispatcher().dispatch(Commands.place(id, 1), Commands.context());
                instance.dispatcher().dispatch(Commands.getKey(id, 0), Commands.context());
                instance.dispatcher().dispatch(Commands.cancel(id), Commands.context());
              }
            });

        assertEveryEventArrives(other, kafka, orders, 16 * 40 * 3);
        assertThat(other.gauge("orderledger.relay.leader")).isEqualTo(1);
        await().atMost(LIMIT).until(() -> other.gauge("orderledger.relay.lag.events") == 0);
      }
    }
  }

  @Test
  void commands_are_taken_while_kafka_is_away_and_published_when_it_is_back(@TempDir Path folder) {
    Port port = new Port(Port.anyFree().claim(), "test");
    Set<String> orders = ConcurrentHashMap.newKeySet();
    LocalKafka kafka = LocalKafka.in(folder).port(port).durable(false).start();
    String address = kafka.bootstrapServers();
    try (Instance one = Instance.on(Instance.migrated()).relaying(address)) {
      place(one, orders, 20);
      assertEveryEventArrives(one, address, orders, 20);
      kafka.close();
      place(one, orders, 500);
      assertThat(checkpoint(one)).isEqualTo(20);
      assertThat(one.gauge("orderledger.relay.lag.events")).isEqualTo(500);

      try (LocalKafka back = LocalKafka.in(folder).port(port).durable(false).start()) {
        assertEveryEventArrives(one, back.bootstrapServers(), orders, 520);
      }
    }
  }

  @Test
  void an_instance_that_starts_without_kafka_publishes_when_it_comes(@TempDir Path folder) {
    Port port = new Port(Port.anyFree().claim(), "test");
    Set<String> orders = ConcurrentHashMap.newKeySet();
    try (Instance one = Instance.on(Instance.migrated()).relaying("localhost:" + port.number())) {
      place(one, orders, 10);
      try (LocalKafka kafka = LocalKafka.in(folder).port(port).durable(false).start()) {
        assertEveryEventArrives(one, kafka.bootstrapServers(), orders, 10);
      }
    }
  }

  @Test
  void a_leader_whose_database_session_ends_goes_on_after_the_last_acknowledged_event() {
    String kafka = Backends.shared().bootstrapServers();
    Set<String> orders = ConcurrentHashMap.newKeySet();
    try (Instance one = Instance.on(Instance.migrated()).relaying(kafka)) {
      place(one, orders, 50);
      assertEveryEventArrives(one, kafka, orders, 50);
      one.jdbc()
          .sql(
              """
              SELECT pg_terminate_backend(pid) FROM pg_stat_activity
              WHERE datname = current_database() AND pid <> pg_backend_pid()
              """)
          .query((rs, _) -> rs.getBoolean(1))
          .list();
      String first = Commands.newId();
      orders.add(first);
      Callers.until(() -> one.dispatcher().dispatch(Commands.place(first, 1), Commands.context()));
      place(one, orders, 50);
      assertEveryEventArrives(one, kafka, orders, 101);
    }
  }

  private static void place(Instance instance, Set<String> orders, int count) {
    Callers.run(
        count,
        _ -> {
          String id = Commands.newId();
          instance.dispatcher().dispatch(Commands.place(id, 1), Commands.context());
          orders.add(id);
        });
  }

  private static long checkpoint(Instance instance) {
    return instance.jdbc().sql("SELECT position FROM relay_checkpoint").query(Long.class).single();
  }

  private static void assertEveryEventArrives(
      Instance instance, String kafka, Set<String> orders, int count) {
    try (TopicReader reader = new TopicReader(kafka, orders)) {
      await()
          .atMost(LIMIT)
          .until(() -> positions(reader.events()).size() >= count && checkpoint(instance) >= count);
      List<RecordedEvent> events = reader.events();
      assertThat(positions(events)).hasSize(count);
      Map<String, Long> last = new HashMap<>();
      for (RecordedEvent event : events) {
        long sequence = event.metadata().sequence();
        long before = last.getOrDefault(event.metadata().subject(), -1L);
        assertThat(sequence).isLessThanOrEqualTo(before + 1);
        last.put(event.metadata().subject(), Math.max(before, sequence));
      }
    }
  }

  private static Set<Long> positions(List<RecordedEvent> events) {
    Set<Long> positions = new HashSet<>();
    events.forEach(e -> positions.add(e.metadata().position()));
    return positions;
  }
}
