package io.orderledger.projection.record;

import io.orderledger.projection.offset.Move;
import io.orderledger.projection.offset.StoredOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Drops what was applied before: records below the stored offset, and records whose position is not
 * above the stored one, which the relay has sent again.
 */
public final class PollReader {
  private final RecordReader reader;

  public PollReader(RecordReader reader) {
    this.reader = reader;
  }

  /** Reads the records of the partitions in {@code owned}; those of others are left out. */
  public Poll read(
      List<ConsumerRecord<byte[], byte[]>> records, Map<TopicPartition, StoredOffset> owned) {
    Map<TopicPartition, StoredOffset> reached = new LinkedHashMap<>();
    List<Incoming> fresh = new ArrayList<>(records.size());
    LongStream.Builder passed = LongStream.builder();
    TopicPartition partition = null;
    for (ConsumerRecord<byte[], byte[]> record : records) {
      if (partition == null
          || partition.partition() != record.partition()
          || !partition.topic().equals(record.topic())) {
        partition = new TopicPartition(record.topic(), record.partition());
      }
      StoredOffset before = reached.getOrDefault(partition, owned.get(partition));
      if (before == null || record.offset() < before.next()) {
        continue;
      }
      HeaderValues headers = HeaderValues.of(record);
      long position = headers.position();
      if (position < 0 || position > before.position()) {
        if (reader.passesOver(headers)) {
          passed.accept(position);
        } else {
          fresh.add(reader.read(record, headers));
        }
      }
      reached.put(partition, after(before, record.offset(), position));
    }
    return new Poll(fresh, moves(owned, reached), passed.build().toArray());
  }

  private static StoredOffset after(StoredOffset before, long offset, long position) {
    return position > before.position()
        ? new StoredOffset(offset + 1, position, before.done() + 1)
        : new StoredOffset(offset + 1, before.position(), before.done());
  }

  private static List<Move> moves(
      Map<TopicPartition, StoredOffset> owned, Map<TopicPartition, StoredOffset> reached) {
    List<Move> moves = new ArrayList<>(reached.size());
    reached.forEach((p, to) -> moves.add(new Move(p, owned.getOrDefault(p, to), to)));
    return moves;
  }
}
