package io.orderledger.backends;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/**
 * A Kafka broker in this process, its own KRaft controller, on the loopback interface; topics and
 * offsets stay in a folder. Topics are never made by use.
 */
public final class LocalKafka implements AutoCloseable {

  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration STOP = Duration.ofSeconds(20);

  private final DataFolder folder;
  private final KafkaRaftServer server;
  private final int port;

  private LocalKafka(DataFolder folder, KafkaRaftServer server, int port) {
    this.folder = folder;
    this.server = server;
    this.port = port;
  }

  /** A broker in this folder; durable, on any free port, unless said otherwise. */
  public static Builder in(Path folder) {
    return new Builder(folder);
  }

  public int port() {
    return port;
  }

  /** The address clients connect to, {@code host:port}. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /** Stops the broker within 20 seconds; the data stays. */
  @Override
  public void close() {
    try (folder) {
      Bounded.run(
          "Kafka's stop",
          STOP,
          () -> {
            server.shutdown();
            server.awaitShutdown();
          });
    }
  }

  /** What the broker is to be like. */
  public static final class Builder {

    private final Path folder;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private Port port = Port.anyFree();
    private boolean durable = true;

    private Builder(Path folder) {
      this.folder = folder;
    }

    public Builder port(Port chosen) {
      this.port = chosen;
      return this;
    }

    /** Whether an acknowledged record survives a crash of the machine. */
    public Builder durable(boolean chosen) {
      this.durable = chosen;
      return this;
    }

    /** One more line of configuration, stronger than the defaults. */
    public Builder setting(String name, String value) {
      settings.put(name, value);
      return this;
    }

    /**
     * Starts the broker and waits, 60 seconds at most, until it takes connections.
     *
     * @throws BackendException when the port is taken, the folder is in use, or it does not start
     */
    public LocalKafka start() {
      DataFolder held = DataFolder.hold(folder);
      try {
        int listening = port.claim();
        Path logs = held.path().resolve("logs");
        KafkaLogs.format(logs);
        Map<String, String> all =
            KafkaSettings.of(logs, listening, Port.anyFree().claim(), durable);
        all.putAll(settings);
        var server = new KafkaRaftServer(KafkaConfig.fromProps(properties(all)), Time.SYSTEM);
        Bounded.run("Kafka's start", START, server::startup);
        return new LocalKafka(held, server, listening);
      } catch (RuntimeException e) {
        held.close();
        throw e;
      }
    }

    private static Properties properties(Map<String, String> settings) {
      var properties = new Properties();
      properties.putAll(settings);
      return properties;
    }
  }
}
