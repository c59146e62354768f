package io.orderledger.command.relay;

import io.orderledger.command.eventstore.StoredEvent;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.KafkaException;

/**
 * Sends what follows the acknowledged prefix, in the order of positions, until it is closed. Ends
 * with an exception when Kafka refuses something or the database is lost.
 */
final class RelaySession {
  private final RelaySource source;
  private final RelayProperties properties;
  private final Checkpoint checkpoint;
  private final AckWindow window;
  private final EventProducer producer;
  private final BooleanSupplier closed;
  private long position;

  RelaySession(
      RelaySource source,
      RelayProperties properties,
      Checkpoint checkpoint,
      AckWindow window,
      EventProducer producer,
      BooleanSupplier closed) {
    this.source = source;
    this.properties = properties;
    this.checkpoint = checkpoint;
    this.window = window;
    this.producer = producer;
    this.closed = closed;
    this.position = window.prefix();
  }

  void run() throws SQLException, InterruptedException {
    while (!closed.getAsBoolean()) {
      List<StoredEvent> events = source.after(position);
      if (events.isEmpty()) {
        boolean busy = checkpoint.stored() < position;
        source.await((busy ? properties.checkpoint() : properties.poll()).toNanos());
      } else {
        send(events);
      }
      requireSound();
      checkpoint.reached(window.prefix());
    }
  }

  private void send(List<StoredEvent> events) throws SQLException, InterruptedException {
    for (StoredEvent event : events) {
      if (event.position() != position + 1) {
        throw new IllegalStateException(
            "position %d follows %d".formatted(event.position(), position));
      }
      while (!window.room(properties.checkpoint().toMillis(), TimeUnit.MILLISECONDS)) {
        requireSound();
        checkpoint.reached(window.prefix());
        if (closed.getAsBoolean()) {
          return;
        }
      }
      producer.send(event);
      position = event.position();
    }
  }

  private void requireSound() {
    Exception failure = window.failure();
    if (failure != null) {
      throw new KafkaException("position " + (window.prefix() + 1) + " was not taken", failure);
    }
  }
}
