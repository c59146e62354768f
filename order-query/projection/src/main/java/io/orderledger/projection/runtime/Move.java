package io.orderledger.projection.runtime;

import org.apache.kafka.common.TopicPartition;

/** What a batch moves in one partition; {@code from} is also the fence against another owner. */
record Move(TopicPartition partition, StoredOffset from, StoredOffset to) {}
