package io.orderledger.benchmark.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.RecordChangeEvent;
import io.orderledger.contract.codec.EventType;
import io.orderledger.contract.topic.Headers;
import io.orderledger.contract.topic.Topics;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;

/**
 * Sends inserted rows as our relay does: same topic, key, value and headers. A batch is noted as
 * processed once it is acknowledged, while the next one is on its way.
 */
final class DebeziumSink
    implements DebeziumEngine.ChangeConsumer<RecordChangeEvent<SourceRecord>>, AutoCloseable {
  private static final byte[] SPEC = "1.0".getBytes(UTF_8);
  private static final byte[] SOURCE = "/order-command".getBytes(UTF_8);
  private static final byte[] JSON = "application/json".getBytes(UTF_8);

  private final KafkaProducer<byte[], byte[]> producer;
  private @Nullable RecordChangeEvent<SourceRecord> last;
  private @Nullable Future<?> lastAcknowledged;

  DebeziumSink(String bootstrapServers) {
    this.producer = PeerProducer.to(bootstrapServers);
  }

  @Override
  public void handleBatch(
      List<RecordChangeEvent<SourceRecord>> batch,
      DebeziumEngine.RecordCommitter<RecordChangeEvent<SourceRecord>> committer)
      throws InterruptedException {
    RecordChangeEvent<SourceRecord> before = last;
    Future<?> beforeAcknowledged = lastAcknowledged;
    for (RecordChangeEvent<SourceRecord> change : batch) {
      if (change.record().value() instanceof Struct envelope
          && envelope.schema().field("after") != null
          && envelope.getStruct("after") != null) {
        lastAcknowledged = producer.send(message(envelope.getStruct("after")));
      }
    }
    last = batch.getLast();
    if (before != null && beforeAcknowledged != null) {
      await(beforeAcknowledged);
      committer.markProcessed(before);
      committer.markBatchFinished();
    }
  }

  private static void await(Future<?> acknowledged) throws InterruptedException {
    try {
      acknowledged.get(30, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ProducerRecord<byte[], byte[]> message(Struct row) {
    String subject = row.getString("aggregate_id");
    byte[] key = subject.getBytes(UTF_8);
    String type = row.getString("type");
    String sequence = Long.toString(row.getInt64("sequence"));
    ProducerRecord<byte[], byte[]> message =
        new ProducerRecord<>(Topics.ORDER_EVENTS, key, payload(row.get("payload")));
    var headers = message.headers();
    headers.add(Headers.SPEC_VERSION, SPEC);
    headers.add(Headers.ID, (subject + ":" + sequence).getBytes(UTF_8));
    headers.add(Headers.TYPE, type.getBytes(UTF_8));
    headers.add(Headers.SOURCE, SOURCE);
    headers.add(Headers.SUBJECT, key);
    headers.add(Headers.TIME, row.getString("occurred_at").getBytes(UTF_8));
    headers.add(Headers.DATA_SCHEMA, schema(type).getBytes(UTF_8));
    headers.add(Headers.CONTENT_TYPE, JSON);
    headers.add(Headers.SEQUENCE, sequence.getBytes(UTF_8));
    headers.add(Headers.POSITION, Long.toString(row.getInt64("position")).getBytes(UTF_8));
    headers.add(Headers.CORRELATION_ID, row.getString("correlation_id").getBytes(UTF_8));
    headers.add(Headers.CAUSATION_ID, row.getString("causation_id").getBytes(UTF_8));
    headers.add(Headers.PARTNER_ID, row.getString("partner_id").getBytes(UTF_8));
    String trace = row.getString("traceparent");
    if (trace != null) {
      headers.add(Headers.TRACE_PARENT, trace.getBytes(UTF_8));
    }
    return message;
  }

  private static String schema(String type) {
    int version = type.lastIndexOf(".v");
    return EventType.dataSchema(
        type.substring(type.indexOf('.') + 1, version),
        Integer.parseInt(type.substring(version + 2)));
  }

  private static byte[] payload(@Nullable Object value) {
    return switch (Objects.requireNonNull(value)) {
      case byte[] bytes -> bytes;
      case ByteBuffer buffer -> {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        yield bytes;
      }
      default -> throw new IllegalStateException("a payload of " + value.getClass());
    };
  }

  @Override
  public void close() {
    producer.close();
  }
}
