package io.orderledger.command.eventstore;

import io.orderledger.command.receipt.Receipt;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Writes batches and tells each append what became of it. The fast way trusts that nothing
 * conflicts, which the unique constraints verify; when they object, the careful way takes the
 * writers' lock first, sorts out the appends that conflict, and writes the others.
 */
final class BatchWriter {
  private static final int ROUNDS = 8;

  private final BooleanSupplier tell;
  private final Consumer<List<StoredEvent>> committed;

  /**
   * A writer.
   *
   * @param tell whether another instance's relay has to be woken
   * @param committed hears of every batch right after its commit; must not block or throw
   */
  BatchWriter(BooleanSupplier tell, Consumer<List<StoredEvent>> committed) {
    this.tell = tell;
    this.committed = committed;
  }

  /**
   * Writes what can be written and settles every append.
   *
   * @param batch in the order they were submitted
   * @throws SQLException if the connection cannot be used again; all appends are settled then too
   */
  void write(Connection c, List<Append> batch) throws SQLException {
    List<Append> taken = take(batch);
    try {
      List<Append> sound = verified(c, taken);
      if (!sound.isEmpty()) {
        quick(c, sound);
      }
    } catch (SQLException e) {
      settle(
          taken,
          SqlFailure.answerLost(e)
              ? new Appended.Unknown(e)
              : new Appended.NotWritten("the store refused it", e));
      throw e;
    } catch (RuntimeException e) {
      settle(taken, new Appended.Unknown(e));
      throw e;
    }
  }

  private static void settle(List<Append> batch, Appended result) {
    for (Append append : batch) {
      if (!append.settled()) {
        append.settle(result);
      }
    }
  }

  private static List<Append> take(List<Append> batch) {
    List<Append> taken = new ArrayList<>(batch.size());
    for (Append append : batch) {
      if (!append.take()) {
        append.lineage().end();
      } else if (append.lineage().broken()) {
        append.settle(new Appended.Conflict());
      } else {
        taken.add(append);
      }
    }
    return taken;
  }

  /** Settles the appends without events whose decision is not about the newest state. */
  private static List<Append> verified(Connection c, List<Append> batch) throws SQLException {
    Set<Lineage> written = new HashSet<>();
    List<Append> unproven = new ArrayList<>();
    for (Append append : batch) {
      if (!append.events().isEmpty()) {
        written.add(append.lineage());
      } else if (!written.contains(append.lineage())) {
        unproven.add(append);
      }
    }
    if (unproven.isEmpty()) {
      return batch;
    }
    Map<UUID, Long> heads =
        StoreHeads.sequences(c, unproven.stream().map(Append::aggregateId).toList());
    List<Append> sound = new ArrayList<>(batch);
    for (Append append : unproven) {
      if (!Objects.equals(heads.get(append.aggregateId()), append.baseSequence())) {
        append.settle(new Appended.Conflict());
        sound.remove(append);
      } else if (append.receipt() == null) {
        append.settle(new Appended.Committed());
        sound.remove(append);
      }
    }
    return sound;
  }

  private void quick(Connection c, List<Append> batch) throws SQLException {
    try {
      commit(batch, BatchStatement.write(c, batch, tell.getAsBoolean()));
    } catch (SQLException e) {
      if (SqlFailure.uniqueViolation(e)) {
        careful(c, batch);
      } else if (SqlFailure.badData(e) && batch.size() > 1) {
        for (Append append : batch) {
          alone(c, append);
        }
      } else if (SqlFailure.badData(e)) {
        batch.getFirst().settle(new Appended.Rejected(e));
      } else {
        throw e;
      }
    }
  }

  private void alone(Connection c, Append append) throws SQLException {
    if (append.lineage().broken()) {
      append.settle(new Appended.Conflict());
    } else {
      quick(c, List.of(append));
    }
  }

  /** Carts write receipts without the writers' lock, so one may come in behind the look for it. */
  private void careful(Connection c, List<Append> batch) throws SQLException {
    List<Append> open = batch;
    for (int round = 1; !open.isEmpty(); round++) {
      try {
        sorted(c, open);
      } catch (SQLException e) {
        if (!SqlFailure.uniqueViolation(e) || round == ROUNDS) {
          throw e;
        }
      }
      open = open.stream().filter(append -> !append.settled()).toList();
    }
  }

  private void sorted(Connection c, List<Append> batch) throws SQLException {
    c.setAutoCommit(false);
    try {
      StoreHeads.lock(c);
      List<Append> sound =
          withoutConflicts(
              batch,
              StoreHeads.sequences(c, batch.stream().map(Append::aggregateId).toList()),
              StoreHeads.taken(
                  c, batch.stream().map(Append::receipt).filter(Objects::nonNull).toList()));
      if (!sound.isEmpty()) {
        BatchStatement.Written written = BatchStatement.write(c, sound, tell.getAsBoolean());
        c.commit();
        commit(sound, written);
      }
    } finally {
      c.rollback();
      c.setAutoCommit(true);
    }
  }

  private static List<Append> withoutConflicts(
      List<Append> batch, Map<UUID, Long> stored, Set<Receipt.Key> used) {
    Map<UUID, Long> heads = new HashMap<>(stored);
    List<Append> sound = new ArrayList<>(batch.size());
    for (Append append : batch) {
      Receipt receipt = append.receipt();
      if (receipt != null && used.contains(receipt.key())) {
        append.settle(new Appended.Repeated());
      } else if (append.lineage().broken()
          || !Objects.equals(heads.get(append.aggregateId()), append.baseSequence())) {
        append.settle(new Appended.Conflict());
      } else {
        heads.put(append.aggregateId(), append.lastSequence());
        if (receipt != null) {
          used.add(receipt.key());
        }
        sound.add(append);
      }
    }
    return sound;
  }

  private void commit(List<Append> batch, BatchStatement.Written written) {
    List<StoredEvent> stored = new ArrayList<>(batch.size());
    long position = written.base();
    for (Append append : batch) {
      for (PendingEvent event : append.events()) {
        stored.add(event.at(++position, written.recordedAt()));
      }
    }
    for (Append append : batch) {
      append.settle(new Appended.Committed());
    }
    if (!stored.isEmpty()) {
      committed.accept(stored);
    }
  }
}
