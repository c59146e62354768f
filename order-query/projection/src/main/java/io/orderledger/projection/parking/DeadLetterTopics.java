package io.orderledger.projection.parking;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.NewTopic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaAdmin;

/** The dead-letter topics of this process's projections. Thread-safe. */
public final class DeadLetterTopics {
  private static final Logger log = LoggerFactory.getLogger(DeadLetterTopics.class);
  private static final long AGAIN_AFTER_SECONDS = 5;
  private static final Executor THREADS =
      task -> Thread.ofVirtual().name("dead-letters").start(task);

  private final List<NewTopic> topics;
  private final KafkaAdmin admin;
  private volatile boolean created;
  private volatile boolean stopped;

  public DeadLetterTopics(List<NewTopic> topics, KafkaAdmin admin) {
    this.topics = List.copyOf(topics);
    this.admin = admin;
  }

  /** Creates those that are missing, now. */
  public void create() {
    if (!created) {
      admin.createOrModifyTopics(topics.toArray(NewTopic[]::new));
      created = true;
    }
  }

  /** Creates them as soon as Kafka is there, without keeping the caller. */
  public void createSoon() {
    THREADS.execute(this::tryToCreate);
  }

  public void stop() {
    stopped = true;
  }

  private void tryToCreate() {
    try {
      create();
    } catch (RuntimeException e) {
      log.debug("dead-letter topics are not there yet", e);
      if (!stopped) {
        CompletableFuture.delayedExecutor(AGAIN_AFTER_SECONDS, TimeUnit.SECONDS, THREADS)
            .execute(this::tryToCreate);
      }
    }
  }
}
