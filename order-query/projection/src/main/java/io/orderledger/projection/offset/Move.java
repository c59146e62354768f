package io.orderledger.projection.offset;

import org.apache.kafka.common.TopicPartition;

/** What a batch moves in one partition; {@code from} is also the fence against another owner. */
public record Move(TopicPartition partition, StoredOffset from, StoredOffset to) {}
