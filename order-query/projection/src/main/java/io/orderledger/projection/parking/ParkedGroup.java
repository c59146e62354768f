package io.orderledger.projection.parking;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Parked records that are to be applied in order.
 *
 * @param source the partition they came from
 * @param key their key; records without one are grouped too, though nothing orders them
 */
@SuppressWarnings("ArrayRecordComponent")
record ParkedGroup(TopicPartition source, byte @Nullable [] key) {}
