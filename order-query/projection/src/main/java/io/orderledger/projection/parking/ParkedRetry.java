package io.orderledger.projection.parking;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderledger.projection.Projection;
import io.orderledger.projection.offset.Transactions;
import io.orderledger.projection.record.Incoming;
import io.orderledger.projection.record.RecordReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Applies parked records again, in order per key, from the dead-letter topic. A key flows again
 * once all its records are applied.
 */
public final class ParkedRetry {
  private static final int AT_ONCE = 500;

  private final Projection projection;
  private final Transactions transactions;
  private final ParkedGroups groups;
  private final LetterReader letters;
  private final RecordReader reader;

  public ParkedRetry(
      Projection projection, Transactions transactions, LetterReader letters, RecordReader reader) {
    this.projection = projection;
    this.transactions = transactions;
    this.groups = new ParkedGroups(projection.name());
    this.letters = letters;
    this.reader = reader;
  }

  /** What a retry did, in records. */
  record Outcome(int applied, int stillParked) {
    Outcome plus(Outcome other) {
      return new Outcome(applied + other.applied, stillParked + other.stillParked);
    }
  }

  /**
   * Applies what can be applied now.
   *
   * @param key only records with this key; {@code null} for all that is parked
   */
  public Outcome retry(@Nullable String key) throws SQLException {
    Outcome total = new Outcome(0, 0);
    for (ParkedGroup group : transactions.run(groups::all)) {
      if (key == null || matches(group, key)) {
        total = total.plus(retry(group));
      }
    }
    return total;
  }

  private Outcome retry(ParkedGroup group) throws SQLException {
    Outcome total = new Outcome(0, 0);
    long after = -1;
    while (true) {
      long from = after;
      Step step = transactions.run(tx -> step(tx, group, from));
      total = total.plus(step.outcome());
      if (step.records() < AT_ONCE || (group.key() != null && step.outcome().stillParked() > 0)) {
        return total;
      }
      after = step.last();
    }
  }

  private record Step(Outcome outcome, int records, long last) {}

  private Step step(Connection tx, ParkedGroup group, long after) throws SQLException {
    groups.lock(tx, group.source());
    List<ParkedPlace> places = groups.places(tx, group, after, AT_ONCE);
    if (places.isEmpty()) {
      return new Step(new Outcome(0, 0), 0, after);
    }
    List<Incoming> records =
        letters.read(group.source(), places).stream().map(reader::read).toList();
    List<Parked> failed = new Isolation(projection, tx, Set.of()).apply(records);
    groups.release(tx, group, applied(records, failed));
    if (!failed.isEmpty()) {
      groups.keep(tx, group, failed.getFirst());
    }
    return new Step(
        new Outcome(records.size() - failed.size(), failed.size()),
        places.size(),
        places.getLast().offset());
  }

  private static List<Long> applied(List<Incoming> records, List<Parked> failed) {
    Set<Long> parked = new HashSet<>();
    failed.forEach(p -> parked.add(p.record().offset()));
    return records.stream()
        .map(Incoming::record)
        .map(ConsumerRecord::offset)
        .filter(o -> !parked.contains(o))
        .toList();
  }

  private static boolean matches(ParkedGroup group, String key) {
    return group.key() != null && Objects.equals(new String(group.key(), UTF_8), key);
  }
}
