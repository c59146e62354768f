package io.orderledger.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.contract.event.OrderPlaced;
import io.orderledger.projection.runtime.Applied;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.junit.jupiter.api.Test;

class DeliveryTest extends ProjectionTest {

  @Test
  void interleaved_events_are_applied_once_and_in_order() {
    history.append(20, 50);
    try (Instance instance = start()) {
      untilDone(1_000);
      soon().until(instance::ready);
      history.append(10, 50);
      untilDone(1_500);
    }
    assertEachAppliedOnce(1_500);
  }

  @Test
  void events_of_a_type_that_a_projection_does_not_read_are_done_without_being_decoded() {
    Tally deaf =
        new Tally(tally.name(), history.topic()) {
          @Override
          public Set<Class<?>> reads() {
            return Set.of(OrderPlaced.class);
          }
        };
    history.append(2, 30);
    history.appendUnreadable("order-1");
    try (Instance instance = start(deaf, Map.of())) {
      untilDone(61);
      soon().until(instance::ready);
      soon()
          .until(() -> instance.bean(Applied.class).everythingUpTo(tally.name()) == history.head());
    }
    assertThat(rows.applied()).isZero();
    assertThat(rows.parked()).isEmpty();
  }

  @Test
  void a_stretch_that_the_relay_sends_again_has_no_second_effect() {
    history.append(10, 30);
    try (Instance instance = start()) {
      untilDone(300);
      history.sendAgainFrom(120);
      history.append(1, 30);
      untilDone(330);
      assertThat(instance.ready()).isTrue();
    }
    assertEachAppliedOnce(330);
  }

  @Test
  void lag_monitors_see_a_group_that_has_read_everything() throws Exception {
    history.append(10, 30);
    try (Instance _ = start();
        Admin admin = Admin.create(Map.of("bootstrap.servers", BACKENDS.bootstrapServers()))) {
      untilDone(300);
      history.append(1, 30);
      untilDone(330);
      soon().untilAsserted(() -> assertThat(committed(admin)).isEqualTo(330));
    }
  }

  private long committed(Admin admin) throws Exception {
    return admin
        .listConsumerGroupOffsets(tally.name())
        .partitionsToOffsetAndMetadata()
        .get(10, TimeUnit.SECONDS)
        .values()
        .stream()
        .mapToLong(OffsetAndMetadata::offset)
        .sum();
  }

  @Test
  void a_restarted_process_goes_on_where_the_database_stands() {
    history.append(10, 30);
    try (Instance _ = start()) {
      untilDone(300);
    }
    history.append(10, 30);
    try (Instance _ = start(tally, Map.of("orderledger.projection.batch-size", 7))) {
      untilDone(600);
    }
    assertEachAppliedOnce(600);
  }

  @Test
  void offsets_that_kafka_lost_are_not_missed() {
    history.append(10, 30);
    try (Instance _ = start()) {
      untilDone(300);
    }
    Tally renamed = new Tally("other-" + id, tally.topics().getFirst());
    rows.jdbc().sql("UPDATE projection_offset SET projection = ?").param(renamed.name()).update();
    history.append(1, 30);
    try (Instance _ = start(renamed, Map.of())) {
      untilDone(330);
    }
    assertEachAppliedOnce(330);
  }
}
