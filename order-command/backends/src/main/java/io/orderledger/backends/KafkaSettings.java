package io.orderledger.backends;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The configuration of a single broker that is its own controller. */
final class KafkaSettings {

  static final int NODE = 1;
  static final String CONTROLLER = "CONTROLLER";

  private KafkaSettings() {}

  static Map<String, String> of(Path logs, int port, int controllerPort, boolean durable) {
    Map<String, String> settings = new LinkedHashMap<>();
    identity(settings, port, controllerPort);
    storage(settings, logs, durable);
    internalTopics(settings);
    footprint(settings);
    return settings;
  }

  private static void identity(Map<String, String> settings, int port, int controllerPort) {
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", String.valueOf(NODE));
    settings.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
    settings.put("controller.listener.names", CONTROLLER);
    settings.put("inter.broker.listener.name", "BROKER");
    settings.put(
        "listeners",
        "BROKER://127.0.0.1:%d,%s://127.0.0.1:%d".formatted(port, CONTROLLER, controllerPort));
    settings.put("advertised.listeners", "BROKER://127.0.0.1:" + port);
    settings.put(
        "listener.security.protocol.map", "BROKER:PLAINTEXT,%s:PLAINTEXT".formatted(CONTROLLER));
    // After kill -9 the new broker registers once the session of the old one has run out.
    settings.put("broker.session.timeout.ms", "2000");
    settings.put("broker.heartbeat.interval.ms", "500");
  }

  private static void storage(Map<String, String> settings, Path logs, boolean durable) {
    settings.put("log.dirs", logs.toString());
    settings.put("auto.create.topics.enable", "false");
    if (durable) {
      settings.put("log.flush.interval.messages", "1");
    }
  }

  private static void internalTopics(Map<String, String> settings) {
    settings.put("offsets.topic.num.partitions", "4");
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("transaction.state.log.num.partitions", "2");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("share.coordinator.state.topic.num.partitions", "2");
    settings.put("share.coordinator.state.topic.replication.factor", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    settings.put("group.initial.rebalance.delay.ms", "0");
  }

  private static void footprint(Map<String, String> settings) {
    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "4");
    settings.put("background.threads", "2");
    settings.put("num.recovery.threads.per.data.dir", "2");
    settings.put("log.cleaner.dedupe.buffer.size", "4194304");
    settings.put("log.index.size.max.bytes", "1048576");
  }
}
