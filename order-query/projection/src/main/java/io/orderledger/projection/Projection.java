package io.orderledger.projection;

import io.orderledger.contract.codec.RecordedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

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
   * Folds a batch and writes its effect. Called by one thread per partition, so it may run several
   * times at once, but never for two events of one key.
   *
   * <p>A batch may be applied again after it was rolled back, whole or in parts: keep no state
   * between calls. Table names are unqualified; the connection's {@code search_path} says which
   * generation of the read model is written.
   *
   * @param batch events of one topic and partition, in the partition's order, without those that
   *     were applied before; up to some thousand
   * @param tx an open transaction that also stores the offsets; must be left open, neither
   *     committed, rolled back nor closed
   * @throws SQLException passed on as it comes; a passing one (connection, shutdown, deadlock,
   *     resources) makes the runtime wait and apply the batch again
   * @throws RuntimeException for an event that can never be applied; the runtime finds and parks it
   */
  void apply(List<RecordedEvent> batch, Connection tx) throws SQLException;
}
