package io.orderledger.backends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKafkaTest {

  private static final String TOPIC = "order-events";

  @TempDir Path folder;

  @Test
  void acknowledged_records_are_there_after_a_stop_and_a_start() throws Exception {
    try (var broker = LocalKafka.in(folder).start()) {
      create(broker);
      send(broker, "kept");
    }
    try (var broker = LocalKafka.in(folder).start()) {
      assertThat(first(broker)).isEqualTo("kept");
    }
  }

  @Test
  void a_folder_in_use_is_refused_and_named() {
    try (var first = LocalKafka.in(folder).start()) {
      assertThat(first.port()).isPositive();
      assertThatThrownBy(() -> LocalKafka.in(folder).start())
          .isInstanceOf(BackendException.class)
          .hasMessageContaining("in use by another process");
    }
  }

  @Test
  void a_taken_port_is_refused_and_named_with_its_option() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = new Port(taken.getLocalPort(), "--kafka-port");
      assertThatThrownBy(() -> LocalKafka.in(folder).port(port).start())
          .isInstanceOf(BackendException.class)
          .hasMessageContaining("port " + port.number() + " is taken")
          .hasMessageContaining("--kafka-port");
    }
  }

  private static void create(LocalKafka broker) throws Exception {
    try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      admin
          .createTopics(List.of(new NewTopic(TOPIC, Optional.of(1), Optional.of((short) 1))))
          .all()
          .get(20, TimeUnit.SECONDS);
    }
  }

  private static void send(LocalKafka broker, String value)
      throws InterruptedException, ExecutionException, TimeoutException {
    Map<String, Object> config = Map.of("bootstrap.servers", broker.bootstrapServers());
    try (var producer =
        new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(TOPIC, "key", value)).get(20, TimeUnit.SECONDS);
    }
  }

  private static String first(LocalKafka broker) {
    Map<String, Object> config =
        Map.of("bootstrap.servers", broker.bootstrapServers(), "auto.offset.reset", "earliest");
    try (var consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(new TopicPartition(TOPIC, 0)));
      long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (System.nanoTime() < deadline) {
        for (var found : consumer.poll(Duration.ofMillis(200))) {
          return found.value();
        }
      }
      throw new AssertionError("no record within 20 s");
    }
  }
}
