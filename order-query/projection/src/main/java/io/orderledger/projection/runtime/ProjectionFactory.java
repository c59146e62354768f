package io.orderledger.projection.runtime;

import io.micrometer.core.instrument.MeterRegistry;
import io.orderledger.contract.codec.CloudEvents;
import io.orderledger.contract.codec.EventCodec;
import io.orderledger.projection.Projection;
import io.orderledger.projection.ProjectionProperties;
import io.orderledger.projection.offset.CaughtUp;
import io.orderledger.projection.offset.GroupOffsets;
import io.orderledger.projection.offset.Offsets;
import io.orderledger.projection.offset.Progress;
import io.orderledger.projection.offset.Transactions;
import io.orderledger.projection.parking.DeadLetters;
import io.orderledger.projection.parking.LetterReader;
import io.orderledger.projection.parking.ParkedRetry;
import io.orderledger.projection.record.PollReader;
import io.orderledger.projection.record.RecordReader;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.event.ListenerContainerIdleEvent;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;

/** Puts together what runs a projection. */
final class ProjectionFactory {
  private static final long IDLE_CHECK_MILLIS = 2_000;
  private static final long POLL_MILLIS = 1_000;

  private final ProjectionProperties properties;
  private final DataSource database;
  private final ConsumerFactory<byte[], byte[]> consumers;
  private final KafkaOperations<byte[], byte[]> deadLetterProducer;
  private final Runnable createTopics;
  private final MeterRegistry meters;
  private final CloudEvents cloudEvents = new CloudEvents(new EventCodec());

  ProjectionFactory(
      ProjectionProperties properties,
      DataSource database,
      ConsumerFactory<byte[], byte[]> consumers,
      KafkaOperations<byte[], byte[]> deadLetterProducer,
      Runnable createTopics,
      MeterRegistry meters) {
    this.properties = properties;
    this.database = database;
    this.consumers = consumers;
    this.deadLetterProducer = deadLetterProducer;
    this.createTopics = createTopics;
    this.meters = meters;
  }

  RunningProjection create(Projection projection) {
    String name = projection.name();
    RecordReader reader = new RecordReader(cloudEvents, projection.reads());
    Transactions transactions = new Transactions(database);
    Progress progress = new Progress();
    CaughtUp caughtUp = new CaughtUp(progress);
    ProjectionMetrics metrics = new ProjectionMetrics(name, meters);
    Ownership ownership =
        new Ownership(name, projection.topics(), transactions, progress, caughtUp);
    BatchWriter writer =
        new BatchWriter(
            projection, transactions, new DeadLetters(name, deadLetterProducer, createTopics));
    GroupOffsets groupOffsets = new GroupOffsets(progress);
    RetryFromStored retry = new RetryFromStored(name);
    Rebalances rebalances =
        new Rebalances(name, ownership, progress, caughtUp, groupOffsets, metrics);
    ContainerProperties container =
        new ContainerProperties(projection.topics().toArray(String[]::new));
    container.setGroupId(name);
    container.setClientId(name);
    container.setAckMode(ContainerProperties.AckMode.MANUAL);
    container.setPollTimeout(POLL_MILLIS);
    container.setIdleEventInterval(IDLE_CHECK_MILLIS);
    container.setIdleBeforeDataMultiplier(1.0);
    container.setAuthExceptionRetryInterval(Duration.ofSeconds(5));
    container.setMissingTopicsFatal(false);
    container.setConsumerRebalanceListener(rebalances);
    container.setMessageListener(
        new ProjectionListener(
            ownership, progress, new PollReader(reader), writer, metrics, groupOffsets, retry));
    return new RunningProjection(
        projection,
        progress,
        caughtUp,
        metrics,
        new ParkedRetry(projection, transactions, new LetterReader(name, consumers), reader),
        container(name, container, rebalances, retry));
  }

  SideApplier sideApplier(Projection projection, String schema) {
    String name = projection.name();
    Transactions transactions = new Transactions(database, schema);
    DeadLetters deadLetters = new DeadLetters(name, deadLetterProducer, createTopics);
    return new SideApplier(
        new Offsets(name),
        transactions,
        new PollReader(new RecordReader(cloudEvents, projection.reads())),
        new BatchWriter(projection, transactions, deadLetters),
        new BatchWriter(new Loading(projection), transactions, deadLetters));
  }

  private ConcurrentMessageListenerContainer<byte[], byte[]> container(
      String name, ContainerProperties settings, Rebalances rebalances, RetryFromStored retry) {
    ConcurrentMessageListenerContainer<byte[], byte[]> container =
        new ConcurrentMessageListenerContainer<>(consumers, settings);
    container.setBeanName(name);
    container.setConcurrency(properties.threads());
    container.setCommonErrorHandler(retry);
    container.setApplicationEventPublisher(
        event -> {
          if (event instanceof ListenerContainerIdleEvent idle) {
            rebalances.whenIdle(idle.getConsumer());
          }
        });
    return container;
  }
}
