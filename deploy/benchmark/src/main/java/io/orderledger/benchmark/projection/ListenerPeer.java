package io.orderledger.benchmark.projection;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.benchmark.harness.Contender;
import io.orderledger.benchmark.harness.CpuClock;
import io.orderledger.benchmark.harness.Measurement;
import io.orderledger.contract.codec.CloudEvents;
import io.orderledger.contract.codec.EventCodec;
import io.orderledger.contract.codec.RecordedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.MessageListener;

/** A listener on Spring for Apache Kafka that reads the topics from their start into tables. */
final class ListenerPeer implements Contender {
  private static final Duration WARM_UP = Duration.ofSeconds(10);

  private final PeerSettings settings;
  private final PeerModel model;
  private final HikariDataSource database;
  private final FilledTopics topics;
  private final CpuClock cpu;
  private final int warmUps;
  private int calls;
  private final CloudEvents cloudEvents = new CloudEvents(new EventCodec());

  ListenerPeer(
      PeerSettings settings,
      PeerModel model,
      HikariDataSource database,
      FilledTopics topics,
      CpuClock cpu,
      int warmUps) {
    this.warmUps = warmUps;
    this.settings = settings;
    this.model = model;
    this.database = database;
    this.topics = topics;
    this.cpu = cpu;
  }

  @Override
  public String name() {
    return settings.name();
  }

  @Override
  public String settings() {
    return settings.toString();
  }

  @Override
  public Measurement measure() throws Exception {
    JdbcClient jdbc = JdbcClient.create(database);
    jdbc.sql("TRUNCATE " + String.join(", ", model.tables())).update();
    jdbc.sql("CHECKPOINT").update();
    long all = topics.count(model.topics());
    AtomicLong done = new AtomicLong();
    CountDownLatch finished = new CountDownLatch(1);
    var container =
        container(
            events -> {
              write(events);
              if (done.addAndGet(events.size()) >= all) {
                finished.countDown();
              }
            });
    double cpuBefore = cpu.seconds();
    long start = System.nanoTime();
    container.start();
    boolean whole = finished.await(atMost().toMillis(), TimeUnit.MILLISECONDS);
    double seconds = (System.nanoTime() - start) / 1e9;
    long records = done.get();
    double used = cpu.seconds() - cpuBefore;
    container.stop();
    verify(jdbc, done.get(), whole);
    double events = (double) records * topics.events() / all;
    return new Measurement(
        events / seconds, used * 1000 / events, Map.of("seconds", seconds, "events", events));
  }

  private Duration atMost() {
    boolean warmUp = calls++ < warmUps;
    return warmUp && settings.atMost().compareTo(WARM_UP) > 0 ? WARM_UP : settings.atMost();
  }

  private interface Writer {
    void write(List<RecordedEvent> events) throws SQLException;
  }

  private ConcurrentMessageListenerContainer<byte[], byte[]> container(Writer writer) {
    ContainerProperties properties = new ContainerProperties(model.topics().toArray(String[]::new));
    properties.setGroupId(settings.name() + UUID.randomUUID());
    if (settings.batch()) {
      properties.setMessageListener(
          (BatchMessageListener<byte[], byte[]>)
              records -> write(writer, records.stream().map(this::decode).toList()));
    } else {
      properties.setMessageListener(
          (MessageListener<byte[], byte[]>) one -> write(writer, List.of(decode(one))));
    }
    var container =
        new ConcurrentMessageListenerContainer<>(
            new DefaultKafkaConsumerFactory<>(
                consumer(), new ByteArrayDeserializer(), new ByteArrayDeserializer()),
            properties);
    container.setConcurrency(settings.concurrency());
    return container;
  }

  private Map<String, Object> consumer() {
    return Map.of(
        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
        topics.bootstrapServers(),
        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
        "earliest",
        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
        false,
        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
        settings.pollRecords(),
        ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
        settings.fetchBytes());
  }

  private RecordedEvent decode(ConsumerRecord<byte[], byte[]> record) {
    return cloudEvents.decode(
        name -> {
          Header header = record.headers().lastHeader(name);
          return header == null ? null : header.value();
        },
        record.value());
  }

  private static void write(Writer writer, List<RecordedEvent> events) {
    try {
      writer.write(events);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void write(List<RecordedEvent> events) throws SQLException {
    try (Connection tx = database.getConnection()) {
      tx.setAutoCommit(false);
      model.apply(events, tx);
      tx.commit();
    }
  }

  private void verify(JdbcClient jdbc, long records, boolean whole) {
    long written =
        model.tables().contains("history")
            ? jdbc.sql("SELECT count(*) FROM history").query(Long.class).single()
            : records;
    if (written != records) {
      throw new IllegalStateException(name() + " read " + records + " and wrote " + written);
    }
    for (String sql : model.differences(settings.schema(), whole)) {
      long different = jdbc.sql(sql).query(Long.class).single();
      if (different != 0) {
        throw new IllegalStateException(name() + ": " + different + " rows differ: " + sql);
      }
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
