package io.orderledger.benchmark.relay;

import io.debezium.embedded.Connect;
import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.RecordChangeEvent;
import io.debezium.engine.format.ChangeEventFormat;
import io.orderledger.benchmark.harness.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * P5: Debezium's embedded engine on the event table, with a sink that sends what our relay does.
 */
final class Debezium implements Delivery.Running {
  /** Of the event table; made when absent. */
  static final String PUBLICATION = "relay_p5";

  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final DebeziumEngine<RecordChangeEvent<SourceRecord>> engine;
  private final DebeziumSink sink;
  private final Thread thread;

  private Debezium(Properties settings, DebeziumSink sink) {
    this.sink = sink;
    this.engine =
        DebeziumEngine.create(ChangeEventFormat.of(Connect.class))
            .using(settings)
            .notifying(sink)
            .using(
                (success, message, error) -> {
                  if (!success) {
                    System.out.println("  P5 ended: " + message + " " + error);
                  }
                })
            .build();
    this.thread = Thread.ofPlatform().name("debezium").start(engine);
  }

  /**
   * Starts the engine.
   *
   * @param slot logical replication slot; made when absent, dropped in the end
   * @param more settings over those that all runs share
   */
  static Debezium on(
      Database database, String slot, String bootstrapServers, Map<String, String> more) {
    URI address = URI.create(database.url().substring("jdbc:".length()));
    Properties all = new Properties();
    all.setProperty("name", "p5");
    all.setProperty("connector.class", "io.debezium.connector.postgresql.PostgresConnector");
    all.setProperty("offset.storage", "org.apache.kafka.connect.storage.MemoryOffsetBackingStore");
    all.setProperty("database.hostname", address.getHost());
    all.setProperty("database.port", Integer.toString(address.getPort()));
    all.setProperty("database.dbname", address.getPath().substring(1));
    all.setProperty("database.user", database.username());
    all.setProperty("database.password", database.password());
    all.setProperty("topic.prefix", "p5");
    all.setProperty("plugin.name", "pgoutput");
    all.setProperty("publication.name", PUBLICATION);
    all.setProperty("publication.autocreate.mode", "filtered");
    all.setProperty("slot.name", slot);
    all.setProperty("slot.drop.on.stop", "true");
    all.setProperty("table.include.list", "public.event");
    all.setProperty("tombstones.on.delete", "false");
    all.setProperty("binary.handling.mode", "bytes");
    all.putAll(more);
    return new Debezium(all, new DebeziumSink(bootstrapServers));
  }

  @Override
  public void close() {
    try {
      engine.close();
      if (!thread.join(LIMIT)) {
        throw new IllegalStateException("Debezium does not end");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      sink.close();
    }
  }
}
