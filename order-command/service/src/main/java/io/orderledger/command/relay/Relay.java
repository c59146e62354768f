package io.orderledger.command.relay;

import io.orderledger.contract.codec.CloudEvents;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes the stored events while this instance leads, and waits to lead otherwise. It outlives
 * Kafka's and the database's absence: it begins again after the acknowledged prefix.
 */
public final class Relay implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
  private static final Duration STOPPED_WITHIN = Duration.ofSeconds(5);

  private final DataSource dataSource;
  private final RelayProperties properties;
  private final RelayInbox inbox;
  private final RelayTopics topics;
  private final Map<String, Object> producerSettings;
  private final CloudEvents cloudEvents;
  private final RelayMetrics metrics;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;
  private String trouble = "";

  /**
   * Starts the relay's thread.
   *
   * @param producerSettings of Kafka's producer: where Kafka is, and how to be let in
   */
  public Relay(
      DataSource dataSource,
      RelayProperties properties,
      RelayInbox inbox,
      RelayTopics topics,
      Map<String, Object> producerSettings,
      CloudEvents cloudEvents,
      RelayMetrics metrics) {
    this.dataSource = dataSource;
    this.properties = properties;
    this.inbox = inbox;
    this.topics = topics;
    this.producerSettings = Map.copyOf(producerSettings);
    this.cloudEvents = cloudEvents;
    this.metrics = metrics;
    this.thread = Thread.ofPlatform().name("relay").daemon().start(this::run);
  }

  private void run() {
    try {
      do {
        candidate();
      } while (!closed.await(properties.poll().toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void candidate() throws InterruptedException {
    try {
      Optional<Leadership> taken = Leadership.take(dataSource);
      if (taken.isPresent()) {
        try (Leadership leadership = taken.get()) {
          lead(leadership.connection());
        }
      }
    } catch (SQLException e) {
      troubled("The relay has lost the database", e);
    } catch (RuntimeException e) {
      LOG.error("The relay stops in front of an event and begins again", e);
    }
  }

  private void lead(Connection connection) throws SQLException, InterruptedException {
    LOG.info("This instance relays the events");
    Ears ears = new Ears(dataSource, inbox::wake);
    inbox.lead(true);
    try {
      Checkpoint checkpoint = Checkpoint.read(connection, properties.checkpoint().toNanos());
      long prefix = checkpoint.stored();
      do {
        prefix = session(connection, checkpoint, prefix);
      } while (!closed.await(properties.retry().toMillis(), TimeUnit.MILLISECONDS));
    } finally {
      inbox.lead(false);
      metrics.follow();
      ears.close();
    }
  }

  /** Relays until something fails or the relay is closed; gives the acknowledged prefix. */
  private long session(Connection connection, Checkpoint checkpoint, long prefix)
      throws SQLException, InterruptedException {
    AckWindow window = new AckWindow(prefix, properties.inFlight(), properties.inFlightBytes());
    metrics.lead(window, inbox);
    try {
      topics.ensure();
      try (EventProducer producer = new EventProducer(producerSettings, cloudEvents, window);
          RelaySource source = new RelaySource(connection, properties, inbox, metrics)) {
        recovered();
        new RelaySession(source, properties, checkpoint, window, producer, this::closing).run();
      }
      checkpoint.write(window.prefix());
    } catch (KafkaException e) {
      troubled("The relay waits for Kafka", e);
      checkpoint.reached(window.prefix());
    }
    return window.prefix();
  }

  private boolean closing() {
    return closed.getCount() == 0;
  }

  private void troubled(String what, Exception cause) {
    if (!trouble.equals(what)) {
      LOG.warn("{}: {}", what, cause.toString());
      trouble = what;
    }
  }

  private void recovered() {
    if (!trouble.isEmpty()) {
      LOG.info("The relay goes on");
      trouble = "";
    }
  }

  /** Gives the leadership to whoever wants it, after what is sent was acknowledged or given up. */
  @Override
  public void close() {
    closed.countDown();
    inbox.wake();
    try {
      if (!thread.join(STOPPED_WITHIN)) {
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
