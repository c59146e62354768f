package io.orderledger.benchmark.projection;

import io.orderledger.contract.codec.EventMetadata;

/** An event of the sample history and where it is published. */
record SampleEvent(String topic, String key, Object event, EventMetadata metadata) {}
