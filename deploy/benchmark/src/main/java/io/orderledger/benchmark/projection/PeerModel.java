package io.orderledger.benchmark.projection;

import io.orderledger.contract.codec.RecordedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** How a peer keeps the read model that ours keeps, in tables of the same definition. */
interface PeerModel {
  List<String> topics();

  List<String> tables();

  /**
   * Writes events, one row of a JDBC batch for each.
   *
   * @param tx an open transaction, committed by the caller
   */
  void apply(List<RecordedEvent> events, Connection tx) throws SQLException;

  /**
   * Rows of a peer's table that differ from ours, by SQL that takes the peer's schema.
   *
   * @param whole whether the peer has read everything, so that no row may be missing
   */
  List<String> differences(String schema, boolean whole);
}
