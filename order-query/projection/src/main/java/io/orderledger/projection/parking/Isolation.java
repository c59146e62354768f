package io.orderledger.projection.parking;

import io.orderledger.contract.codec.RecordedEvent;
import io.orderledger.projection.Projection;
import io.orderledger.projection.record.AggregateKey;
import io.orderledger.projection.record.Incoming;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Applies a batch in halves until only the records that fail are left out. The first failing record
 * of a key takes those behind it along, so what is applied stays in order.
 */
public final class Isolation {
  private final Projection projection;
  private final Connection tx;
  private final Set<AggregateKey> blocked;
  private final List<Parked> parked = new ArrayList<>();

  /**
   * @param blocked keys that are parked already
   */
  public Isolation(Projection projection, Connection tx, Set<AggregateKey> blocked) {
    this.projection = projection;
    this.tx = tx;
    this.blocked = new HashSet<>(blocked);
  }

  /** Applies what can be applied and returns the others, in order per key. */
  public List<Parked> apply(List<Incoming> records) throws SQLException {
    List<Incoming.Decoded> run = new ArrayList<>();
    for (Incoming incoming : records) {
      switch (incoming) {
        case Incoming.Decoded decoded -> run.add(decoded);
        case Incoming.Undecoded undecoded -> {
          applyInHalves(run);
          run.clear();
          parkUndecoded(undecoded);
        }
      }
    }
    applyInHalves(run);
    return parked;
  }

  private void applyInHalves(List<Incoming.Decoded> all) throws SQLException {
    List<Incoming.Decoded> records = all.stream().filter(r -> free(r.record())).toList();
    if (records.isEmpty()) {
      return;
    }
    Savepoint savepoint = tx.setSavepoint();
    try {
      projection.apply(events(records), tx);
      tx.releaseSavepoint(savepoint);
    } catch (SQLException | RuntimeException e) {
      if (!Failures.isOfTheEvents(e)) {
        throw e;
      }
      tx.rollback(savepoint);
      if (records.size() == 1) {
        park(records.getFirst().record(), Failures.reason(e), Failures.message(e));
        return;
      }
      int middle = records.size() / 2;
      applyInHalves(records.subList(0, middle));
      applyInHalves(records.subList(middle, records.size()));
    }
  }

  private static List<RecordedEvent> events(List<Incoming.Decoded> records) {
    return records.stream().map(Incoming.Decoded::event).toList();
  }

  /** Whether no record of the same key is parked; parks the record itself otherwise. */
  private boolean free(ConsumerRecord<byte[], byte[]> record) {
    if (AggregateKey.of(record).filter(blocked::contains).isEmpty()) {
      return true;
    }
    parked.add(Parked.behind(record));
    return false;
  }

  private void parkUndecoded(Incoming.Undecoded undecoded) {
    if (free(undecoded.record())) {
      park(undecoded.record(), Reason.UNREADABLE, Failures.message(undecoded.cause()));
    }
  }

  private void park(ConsumerRecord<byte[], byte[]> record, Reason reason, String message) {
    parked.add(new Parked(record, reason, message));
    AggregateKey.of(record).ifPresent(blocked::add);
  }
}
