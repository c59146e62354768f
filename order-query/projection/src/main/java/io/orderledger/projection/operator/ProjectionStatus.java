package io.orderledger.projection.operator;

import java.time.Instant;
import java.util.List;

/**
 * What operators see of a projection.
 *
 * @param ready whether it has caught up since this process started
 * @param lag events that are not applied, in the partitions of this process
 * @param appliedPosition a position up to which everything is done
 * @param partitions those of this process
 * @param parkedRecords how many records are parked
 * @param parkedKeys the first hundred parked keys, oldest first
 */
record ProjectionStatus(
    String name,
    boolean ready,
    long lag,
    long appliedPosition,
    List<PartitionStatus> partitions,
    long parkedRecords,
    List<ParkedKey> parkedKeys) {

  record PartitionStatus(
      String topic, int partition, long nextOffset, long position, long done, long lag) {}

  /**
   * @param records how many records with this key are parked
   */
  record ParkedKey(
      String topic, String key, String reason, String message, Instant parkedAt, long records) {}
}
