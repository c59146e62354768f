package io.orderledger.projection;

import io.orderledger.contract.codec.RecordedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * A read model that is kept up from events. Every bean of this type is run by the runtime, which
 * applies each event once in effect, in order per aggregate (I4).
 */
public interface Projection {

  /**
   * The consumer group, the key of the stored offsets and the consumer in the names of dead-letter
   * topics. Stable for ever, lower case with hyphens.
   */
  String name();

  /** The topics it reads, for example {@code order-events}. */
  List<String> topics();

  /**
   * The tables it writes, unqualified: what a rebuild makes anew beside the live ones, compares and
   * switches. Plain tables without foreign keys, triggers or columns numbered by the database.
   */
  default List<String> tables() {
    return List.of();
  }

  /**
   * Folds a batch and writes its effect. Called from several threads at once, but never at once for
   * two events of one key.
   *
   * <p>A batch may be applied again after it was rolled back, whole or in parts, and after {@link
   * #tables()} were emptied for a rebuild: keep no state between calls. Leave table names
   * unqualified: the connection's {@code search_path} says whether the live tables or those of a
   * rebuild are written.
   *
   * @param batch events of one or more partitions, in order within each, without those that were
   *     applied before; not empty, up to some thousand, in a rebuild up to some ten thousand
   * @param tx an open transaction that also stores the offsets; must be left open, neither
   *     committed, rolled back nor closed
   * @throws SQLException passed on as it comes; a passing one (connection, shutdown, deadlock,
   *     resources) makes the runtime wait and apply the batch again
   * @throws RuntimeException for an event that can never be applied; the runtime finds and parks it
   */
  void apply(List<RecordedEvent> batch, Connection tx) throws SQLException;

  /**
   * The events it reads; those of another type of the contract are not decoded and not applied. All
   * events unless it names some.
   */
  default Set<Class<?>> reads() {
    return Set.of();
  }

  /**
   * Those of {@link #tables()} that {@link #load} only adds rows to, without looking for rows that
   * are there: a rebuild makes all their indexes, the unique ones too, after the rows.
   */
  default Set<String> appended() {
    return Set.of();
  }

  /**
   * Does what {@link #apply} does to the tables of a rebuild, which were empty. Called for most of
   * the events, each once, so there is no need to look whether a row is there already; those that
   * come when the indexes are made go to {@link #apply}.
   *
   * @param batch as for {@link #apply}, some ten thousand
   * @param tx as for {@link #apply}
   */
  default void load(List<RecordedEvent> batch, Connection tx) throws SQLException {
    apply(batch, tx);
  }

  /**
   * Does what {@link #load} has left to be done once for all rows. Called between the last of them
   * and the first {@link #apply}, with all indexes made.
   */
  default void loaded(Connection tx) throws SQLException {}

  /**
   * Adds what others than {@link #apply} have put into {@link #tables()}, from tables that no
   * rebuild empties. Called in a rebuild, when all events up to where the live side stands are
   * applied; most of it is there already.
   *
   * @param tx as for {@link #apply}
   */
  default void complete(Connection tx) throws SQLException {}
}
