package io.orderledger.projection.runtime;

import io.orderledger.contract.codec.RecordedEvent;
import io.orderledger.projection.Projection;
import io.orderledger.projection.offset.Fenced;
import io.orderledger.projection.offset.Offsets;
import io.orderledger.projection.offset.Transactions;
import io.orderledger.projection.parking.DeadLetters;
import io.orderledger.projection.parking.Failures;
import io.orderledger.projection.parking.Isolation;
import io.orderledger.projection.parking.Parked;
import io.orderledger.projection.parking.ParkedRecords;
import io.orderledger.projection.parking.ParkingFailed;
import io.orderledger.projection.record.AggregateKey;
import io.orderledger.projection.record.Incoming;
import io.orderledger.projection.record.Poll;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** Writes the effect of a poll and its offsets in one transaction. Thread-safe. */
final class BatchWriter {
  private final Projection projection;
  private final Transactions transactions;
  private final Offsets offsets;
  private final ParkedRecords parkedRecords;
  private final DeadLetters deadLetters;

  BatchWriter(Projection projection, Transactions transactions, DeadLetters deadLetters) {
    this.projection = projection;
    this.transactions = transactions;
    this.offsets = new Offsets(projection.name());
    this.parkedRecords = new ParkedRecords(projection.name());
    this.deadLetters = deadLetters;
  }

  /**
   * Applies what can be applied and parks the rest.
   *
   * @return how many records were parked
   * @throws Fenced if another owner has moved the offsets
   * @throws SQLException if the database cannot do it now
   * @throws ParkingFailed if the dead-letter topic cannot take a record now
   */
  int write(Poll poll) throws SQLException {
    if (poll.readable()) {
      try {
        if (transactions.run(tx -> applyWhole(poll, tx))) {
          return 0;
        }
      } catch (SQLException | RuntimeException e) {
        if (!Failures.isOfTheEvents(e)) {
          throw e;
        }
      }
    }
    return transactions.run(tx -> applyIsolated(poll, tx));
  }

  /** False, with nothing written, if some of the records belong to parked keys. */
  private boolean applyWhole(Poll poll, Connection tx) throws SQLException {
    offsets.move(tx, poll.moves());
    if (poll.records().isEmpty()) {
      return true;
    }
    Set<AggregateKey> blocked = parkedRecords.keys(tx);
    if (!blocked.isEmpty() && touches(poll, blocked)) {
      tx.rollback();
      return false;
    }
    projection.apply(events(poll), tx);
    return true;
  }

  private int applyIsolated(Poll poll, Connection tx) throws SQLException {
    offsets.move(tx, poll.moves());
    Isolation isolation = new Isolation(projection, tx, parkedRecords.keys(tx));
    List<Parked> parked = isolation.apply(poll.records());
    if (!parked.isEmpty()) {
      parkedRecords.add(tx, parked, deadLetters.send(parked));
    }
    return parked.size();
  }

  private static boolean touches(Poll poll, Set<AggregateKey> blocked) {
    return poll.records().stream()
        .anyMatch(r -> AggregateKey.of(r.record()).filter(blocked::contains).isPresent());
  }

  private static List<RecordedEvent> events(Poll poll) {
    return poll.records().stream()
        .map(Incoming.Decoded.class::cast)
        .map(Incoming.Decoded::event)
        .toList();
  }
}
