package io.orderledger.benchmark.relay;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.orderledger.command.relay.Relay;
import io.orderledger.command.relay.RelayInbox;
import io.orderledger.command.relay.RelayMetrics;
import io.orderledger.command.relay.RelayProperties;
import io.orderledger.command.relay.RelayTopics;
import io.orderledger.contract.codec.CloudEvents;
import io.orderledger.contract.codec.EventCodec;
import java.sql.SQLException;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;

/** Our relay with its defaults, as the service starts it. */
final class RelayDrain implements Drain {
  /** For the report. */
  static final String SETTINGS = "the relay's defaults: acks=all, idempotent, linger 1 ms, lz4";

  private static final int CONNECTIONS = 12;

  private final History history;
  private final OrderTopic topic;

  RelayDrain(History history, OrderTopic topic) {
    this.history = history;
    this.topic = topic;
  }

  @Override
  public void prepare() throws SQLException {
    history.execute("UPDATE relay_checkpoint SET position = 0");
  }

  @Override
  public AutoCloseable start() {
    RelayProperties properties = RelayProperties.defaults();
    Map<String, Object> kafka =
        Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, topic.bootstrapServers());
    HikariDataSource pool = history.database().pool(CONNECTIONS, true);
    Relay relay =
        new Relay(
            pool,
            properties,
            new RelayInbox(properties.inbox()),
            new RelayTopics(kafka, properties),
            kafka,
            new CloudEvents(new EventCodec()),
            new RelayMetrics(new SimpleMeterRegistry()));
    return () -> {
      relay.close();
      pool.close();
    };
  }
}
