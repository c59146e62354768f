package io.orderledger.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.command.eventstore.StoredEvent;
import io.orderledger.contract.codec.CloudEvents;
import io.orderledger.contract.codec.EventCodec;
import io.orderledger.contract.topic.Topics;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventMessagesTest {
  private static final String PLACED = "orderledger.OrderPlaced.v1";
  private static final String ACCESSED = "orderledger.KeyAccessed.v1";
  private static final String REGISTERED = "orderledger.CustomerRegistered.v1";
  private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  private final CloudEvents cloudEvents = new CloudEvents(new EventCodec());
  private final EventMessages messages = new EventMessages(cloudEvents);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-22T10:15:30Z",
        "2026-11-22T10:15:30.001Z",
        "2026-11-22T10:15:30.120Z",
        "2026-11-22T10:15:30.000001Z",
        "2026-11-22T10:15:30.120300Z",
        "2026-11-22T10:15:31.999999Z",
        "1969-12-31T23:59:59.999999Z",
        "2026-11-22T10:15:30.123456789Z"
      })
  void every_record_carries_the_headers_of_the_contract(String time) {
    for (int partner = 1; partner <= 2; partner++) {
      for (String trace : new String[] {TRACE, null}) {
        assertAsTheContractSays(event(PLACED, partner, Instant.parse(time), trace));
        assertAsTheContractSays(event(ACCESSED, partner, Instant.parse(time), trace));
      }
    }
  }

  @Test
  void events_of_orders_and_customers_go_to_their_topics() {
    Instant now = Instant.parse("2026-11-22T10:15:30Z");

    assertThat(messages.of(event(PLACED, 1, now, null)).topic()).isEqualTo(Topics.ORDER_EVENTS);
    assertThat(messages.of(event(REGISTERED, 1, now, null)).topic())
        .isEqualTo(Topics.CUSTOMER_EVENTS);
  }

  private void assertAsTheContractSays(StoredEvent event) {
    ProducerRecord<byte[], byte[]> message = messages.of(event);

    Map<String, String> headers = new LinkedHashMap<>();
    message.headers().forEach(h -> headers.put(h.key(), new String(h.value(), UTF_8)));
    assertThat(headers)
        .containsExactlyEntriesOf(
            cloudEvents.encode(event.type(), event.payload(), event.metadata()).headers());
    assertThat(message.key()).isEqualTo(event.aggregateId().toString().getBytes(UTF_8));
    assertThat(message.value()).isSameAs(event.payload());
  }

  private static StoredEvent event(
      String type, int partner, Instant occurredAt, @Nullable String trace) {
    UUID id = UUID.randomUUID();
    return new StoredEvent(
        id.getMostSignificantBits() >>> 1,
        id,
        id.getLeastSignificantBits() >>> 1,
        type,
        new UUID(partner, partner),
        "correlation " + id,
        "cause \u00e9 " + id,
        trace,
        occurredAt,
        Instant.EPOCH,
        new byte[] {1, 2, 3});
  }
}
