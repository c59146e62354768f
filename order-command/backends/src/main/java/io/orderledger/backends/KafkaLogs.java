package io.orderledger.backends;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/** The log directory of a broker: formatted on the first start, kept ever after. */
final class KafkaLogs {

  private KafkaLogs() {}

  static void format(Path logs) {
    if (Files.exists(logs.resolve("meta.properties"))) {
      return;
    }
    try (var quiet =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      Files.createDirectories(logs);
      new Formatter()
          .setPrintStream(quiet)
          .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
          .setReleaseVersion(MetadataVersion.latestProduction())
          .setNodeId(KafkaSettings.NODE)
          .setClusterId(Uuid.randomUuid().toString())
          .setControllerListenerName(KafkaSettings.CONTROLLER)
          .addDirectory(logs.toString())
          .setMetadataLogDirectory(logs.toString())
          .setIgnoreFormatted(true)
          .run();
    } catch (Exception e) {
      throw new BackendException("Kafka's folder %s cannot be formatted: %s".formatted(logs, e), e);
    }
  }
}
