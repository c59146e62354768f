package io.orderledger.projection.runtime;

import io.orderledger.projection.offset.Fenced;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ListenerUtils;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Has a failed poll read again, for as long as it takes. Waits up to two seconds between attempts,
 * far below {@code max.poll.interval.ms}, so the consumer stays in its group.
 */
final class RetryFromStored implements CommonErrorHandler {
  private static final Logger log = LoggerFactory.getLogger(RetryFromStored.class);
  private static final Duration FIRST = Duration.ofMillis(50);
  private static final Duration LONGEST = Duration.ofSeconds(2);
  private static final int LOG_EACH = 30;

  private final String projection;
  private final AtomicInteger failures = new AtomicInteger();

  RetryFromStored(String projection) {
    this.projection = projection;
  }

  void succeeded() {
    int before = failures.getAndSet(0);
    if (before > 0) {
      log.info("{}: applying again after {} failed attempts", projection, before);
    }
  }

  @Override
  public void handleBatch(
      Exception failure,
      ConsumerRecords<?, ?> records,
      Consumer<?, ?> consumer,
      MessageListenerContainer container,
      Runnable invokeListener) {
    for (TopicPartition partition : records.partitions()) {
      consumer.seek(partition, records.records(partition).getFirst().offset());
    }
    report(failure);
    pause(container);
  }

  @Override
  public void handleOtherException(
      Exception failure,
      Consumer<?, ?> consumer,
      MessageListenerContainer container,
      boolean batchListener) {
    report(failure);
    pause(container);
  }

  @Override
  public boolean isAckAfterHandle() {
    return false;
  }

  private void report(Exception failure) {
    int attempt = failures.getAndIncrement();
    if (failure.getCause() instanceof BatchNotApplied batch && batch.getCause() instanceof Fenced) {
      log.info(
          "{}: another process or a rebuild has moved the offsets, going on there", projection);
    } else if (attempt % LOG_EACH == 0) {
      log.warn("{}: not applied, trying again (attempt {})", projection, attempt + 1, failure);
    }
  }

  private void pause(MessageListenerContainer container) {
    long millis = FIRST.toMillis() << Math.min(10, Math.max(0, failures.get() - 1));
    try {
      ListenerUtils.stoppableSleep(container, Math.min(LONGEST.toMillis(), millis));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
