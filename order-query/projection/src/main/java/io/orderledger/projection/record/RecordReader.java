package io.orderledger.projection.record;

import io.orderledger.contract.codec.CloudEvents;
import io.orderledger.contract.codec.EventTypes;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** From a record to its event. Thread-safe. */
public final class RecordReader {
  private static final int MOST_KNOWN = 1_000;

  private final CloudEvents cloudEvents;
  private final Set<String> unread;
  private final Map<String, Boolean> known = new ConcurrentHashMap<>();

  /**
   * @param reads classes of the events that are applied, all if there are none
   */
  public RecordReader(CloudEvents cloudEvents, Set<Class<?>> reads) {
    this.cloudEvents = cloudEvents;
    this.unread =
        EventTypes.all().stream()
            .filter(t -> !reads.isEmpty() && !reads.contains(t.eventClass()))
            .map(t -> t.logicalType().substring(0, t.logicalType().lastIndexOf('.')))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the projection does not read events of this type, of any version. */
  boolean passesOver(HeaderValues headers) {
    return !unread.isEmpty() && passesOver(headers.type());
  }

  private boolean passesOver(String type) {
    if (known.size() > MOST_KNOWN) {
      known.clear();
    }
    return known.computeIfAbsent(
        type, t -> unread.contains(t.substring(0, Math.max(0, t.lastIndexOf('.')))));
  }

  public Incoming read(ConsumerRecord<byte[], byte[]> record) {
    return read(record, HeaderValues.of(record));
  }

  Incoming read(ConsumerRecord<byte[], byte[]> record, HeaderValues headers) {
    try {
      return new Incoming.Decoded(record, cloudEvents.decode(headers::get, record.value()));
    } catch (RuntimeException e) {
      return new Incoming.Undecoded(record, e);
    }
  }
}
