package io.orderledger.benchmark.relay;

import java.util.Map;

/** P5's initial snapshot of the event table, in the order of positions. */
final class DebeziumDrain implements Drain {
  /** For the report. */
  static final String SETTINGS =
      "Debezium 3.6.1 embedded engine: initial snapshot ordered by position, which is faster than"
          + " streaming the same events from a slot; no converters or transforms, fetches of"
          + " 10,240, batches of 8,192, queue of 65,536; the next batch is sent while one is"
          + " acknowledged; "
          + PeerProducer.SETTINGS;

  private final History history;
  private final OrderTopic topic;

  DebeziumDrain(History history, OrderTopic topic) {
    this.history = history;
    this.topic = topic;
  }

  @Override
  public void prepare() {}

  @Override
  public AutoCloseable start() {
    return Debezium.on(
        history.database(),
        "relay_p5",
        topic.bootstrapServers(),
        Map.of(
            "snapshot.mode",
            "initial",
            "snapshot.select.statement.overrides",
            "public.event",
            "snapshot.select.statement.overrides.public.event",
            "SELECT * FROM event ORDER BY position",
            "snapshot.fetch.size",
            "10240",
            "poll.interval.ms",
            "5",
            "max.batch.size",
            "8192",
            "max.queue.size",
            "65536"));
  }
}
