package io.orderledger.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.contract.topic.Topics;
import io.orderledger.projection.operator.ProjectionsEndpoint;
import io.orderledger.projection.parking.DeadLetterHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;

class ParkingTest extends ProjectionTest {

  @Test
  void a_poison_event_is_parked_with_those_behind_it_and_the_others_flow() {
    history.append(4, 40);
    tally.poison.add("order-7:2");
    try (Instance _ = start()) {
      untilDone(160);
      history.append(1, 40);
      untilDone(200);
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
      untilDone(23);
    }
    assertThat(rows.parked())
        .containsExactly("order-3 UNREADABLE", "order-3 BEHIND_A_PARKED_RECORD");
    assertEachAppliedOnce(21);
  }

  @Test
  void a_parked_record_is_on_the_dead_letter_topic_as_it_was_with_the_cause() {
    history.append(2, 10);
    tally.poison.add("order-5:1");
    try (Instance _ = start()) {
      untilDone(20);
      List<ConsumerRecord<byte[], byte[]>> letters = letters();
      assertThat(letters).hasSize(1);
      assertThat(text(letters.getFirst().key())).isEqualTo("order-5");
      assertThat(header(letters, "ce_id")).isEqualTo("order-5:1");
      assertThat(header(letters, DeadLetterHeaders.REASON)).isEqualTo("CANNOT_BE_APPLIED");
      assertThat(header(letters, DeadLetterHeaders.MESSAGE)).isEqualTo("poison order-5:1");
      assertThat(header(letters, DeadLetterHeaders.TOPIC)).isEqualTo(history.topic());
      assertThat(header(letters, DeadLetterHeaders.OFFSET)).matches("[0-9]+");
    }
  }

  @Test
  void a_retry_applies_what_is_parked_in_order_and_lets_the_key_flow_again() {
    history.append(4, 10);
    tally.poison.add("order-5:1");
    tally.poison.add("order-6:3");
    try (Instance instance = start()) {
      untilDone(40);
      assertThat(rows.parked()).hasSize(4);
      assertThat(retry(instance)).hasToString("Outcome[applied=0, stillParked=4]");
      tally.poison.remove("order-5:1");
      assertThat(retry(instance)).hasToString("Outcome[applied=3, stillParked=1]");
      history.append(1, 10);
      untilDone(50);
      assertThat(rows.parked())
          .containsExactlyInAnyOrder("order-6 CANNOT_BE_APPLIED", "order-6 BEHIND_A_PARKED_RECORD");
    }
    assertEachAppliedOnce(48);
  }

  @Test
  void a_process_of_its_own_applies_one_key_again_and_ends() {
    history.append(2, 10);
    tally.poison.add("order-5:1");
    tally.poison.add("order-6:1");
    try (Instance _ = start()) {
      untilDone(20);
      Instance command =
          start(
              twin(),
              Map.of("orderledger.retry", tally.name(), "orderledger.retry-key", "order-5"));
      assertThat(command.finish()).isZero();
      assertThat(rows.parked()).containsExactly("order-6 CANNOT_BE_APPLIED");
    }
    assertEachAppliedOnce(19);
  }

  private Object retry(Instance instance) {
    return String.valueOf(
        instance.bean(ProjectionsEndpoint.class).act(tally.name(), "retry", null));
  }

  private List<ConsumerRecord<byte[], byte[]>> letters() {
    List<ConsumerRecord<byte[], byte[]>> letters = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                BACKENDS.bootstrapServers(),
                "group.id",
                "letters-" + id,
                "auto.offset.reset",
                "earliest"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(Topics.deadLetter(history.topic(), tally.name())));
      soon()
          .until(
              () -> {
                consumer.poll(Duration.ofMillis(200)).forEach(letters::add);
                return !letters.isEmpty();
              });
    }
    return letters;
  }

  private static String header(List<ConsumerRecord<byte[], byte[]>> letters, String name) {
    return text(letters.getFirst().headers().lastHeader(name).value());
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
