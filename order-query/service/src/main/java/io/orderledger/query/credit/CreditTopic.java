package io.orderledger.query.credit;

import io.orderledger.contract.codec.CloudEvents;
import io.orderledger.contract.codec.EncodedEvent;
import io.orderledger.contract.codec.EventCodec;
import io.orderledger.contract.codec.EventMetadata;
import io.orderledger.contract.event.CreditIssued;
import io.orderledger.contract.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaOperations;

/** Publishes {@code CreditIssued}, keyed by partner; its id is the credit's own. */
final class CreditTopic {
  private static final String SOURCE = "/order-query";
  private static final long ACKNOWLEDGED_WITHIN_SECONDS = 30;

  private final KafkaOperations<String, byte[]> kafka;
  private final CloudEvents cloudEvents = new CloudEvents(new EventCodec());

  CreditTopic(KafkaOperations<String, byte[]> kafka) {
    this.kafka = kafka;
  }

  /**
   * Sends in order and returns once every send is acknowledged by all replicas in sync.
   *
   * @throws ExecutionException if a send fails; those before and after it may have gone out
   */
  void publish(List<DecidedCredit> decided)
      throws ExecutionException, InterruptedException, TimeoutException {
    CompletableFuture<?>[] sends =
        decided.stream().map(d -> kafka.send(message(d))).toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(sends).get(ACKNOWLEDGED_WITHIN_SECONDS, TimeUnit.SECONDS);
  }

  private ProducerRecord<String, byte[]> message(DecidedCredit decided) {
    CreditIssued credit = decided.issued().credit();
    EncodedEvent encoded =
        cloudEvents.encode(
            credit,
            new EventMetadata(
                credit.creditId(),
                SOURCE,
                credit.orderId(),
                -1,
                -1,
                decided.issued().issuedAt(),
                decided.correlationId(),
                decided.causationId(),
                credit.partnerId(),
                decided.traceparent()));
    ProducerRecord<String, byte[]> message =
        new ProducerRecord<>(Topics.INVOICE_CREDITS, credit.partnerId(), encoded.payload());
    encoded
        .headers()
        .forEach(
            (name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return message;
  }
}
