package io.orderledger.benchmark.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** A consumer that notes when the first event of each of a run's orders reaches it. */
final class Listener implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(50);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final long run;
  private final AtomicLongArray arrivedAt;
  private final AtomicInteger arrived = new AtomicInteger();
  private final AtomicInteger repeated = new AtomicInteger();
  private final Thread thread;
  private volatile boolean closed;

  /**
   * Starts to listen to what comes from now on.
   *
   * @param run the upper half of the ids of the run's orders; the lower half counts from 0
   */
  Listener(OrderTopic topic, long run, int orders) throws Exception {
    this.consumer = topic.consumer();
    this.run = run;
    this.arrivedAt = new AtomicLongArray(orders);
    Map<TopicPartition, Long> ends = topic.ends();
    consumer.assign(ends.keySet());
    ends.forEach(consumer::seek);
    this.thread = Thread.ofPlatform().name("listener").start(this::listen);
  }

  private void listen() {
    while (!closed) {
      var records = consumer.poll(POLL);
      long now = System.nanoTime();
      for (ConsumerRecord<byte[], byte[]> message : records) {
        note(UUID.fromString(new String(message.key(), UTF_8)), now);
      }
    }
  }

  private void note(UUID order, long now) {
    long number = order.getLeastSignificantBits() & Long.MAX_VALUE;
    if (order.getMostSignificantBits() != run || number >= arrivedAt.length()) {
      return;
    }
    if (arrivedAt.compareAndSet((int) number, 0, now)) {
      arrived.incrementAndGet();
    } else {
      repeated.incrementAndGet();
    }
  }

  /** Waits until that many orders have arrived. */
  void await(int orders, Duration limit) throws InterruptedException, TimeoutException {
    long end = System.nanoTime() + limit.toNanos();
    while (arrived.get() < orders) {
      if (System.nanoTime() > end) {
        throw new TimeoutException("only " + arrived + " of " + orders + " events arrived");
      }
      TimeUnit.MILLISECONDS.sleep(2);
    }
  }

  long arrivedAt(int order) {
    return arrivedAt.get(order);
  }

  /** How many events came more than once. */
  int repeated() {
    return repeated.get();
  }

  @Override
  public void close() {
    closed = true;
    try {
      thread.join();
      consumer.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
