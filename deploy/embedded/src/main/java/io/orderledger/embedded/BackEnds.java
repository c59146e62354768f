package io.orderledger.embedded;

import io.orderledger.backends.LocalKafka;
import io.orderledger.backends.LocalPostgres;
import io.orderledger.backends.Port;
import io.orderledger.embedded.Parts.Layer;
import io.orderledger.embedded.Together.Step;
import io.orderledger.identity.PrivateFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;

/**
 * The two durable servers of a run, started side by side.
 *
 * @param bootstrapServers where the broker answers, known before it does
 * @param kafka the broker's start; services come up meanwhile, for they wait for Kafka by
 *     themselves
 */
record BackEnds(LocalPostgres postgres, String bootstrapServers, Step<LocalKafka> kafka) {

  private static final Duration START = Duration.ofSeconds(90);
  private static final int PASSWORD_BYTES = 24;

  /** Returns when PostgreSQL has started. */
  static BackEnds start(Options options, Path folder, Parts parts) {
    int kafkaPort = options.kafkaPort().claim();
    Step<LocalPostgres> postgres =
        Together.begin(() -> parts.add(Layer.BACK_END, startPostgres(options, folder)));
    Step<LocalKafka> kafka =
        Together.begin(
            () ->
                parts.add(
                    Layer.BACK_END,
                    startKafka(new Port(kafkaPort, options.kafkaPort().option()), folder)));
    return new BackEnds(postgres.await(START), "127.0.0.1:" + kafkaPort, kafka);
  }

  /** Waits until the broker has started. */
  void awaitKafka() {
    kafka.await(START);
  }

  /** The file with the password of PostgreSQL's superuser, readable by its owner only. */
  static Path passwordFile(Path folder) {
    return folder.resolve("postgres.password");
  }

  private static LocalPostgres startPostgres(Options options, Path folder) {
    byte[] password = new PrivateFile(passwordFile(folder)).readOrMake(BackEnds::randomPassword);
    return LocalPostgres.in(folder.resolve("postgres"))
        .port(options.postgresPort())
        .password(new String(password, StandardCharsets.US_ASCII))
        .start();
  }

  private static LocalKafka startKafka(Port port, Path folder) {
    return LocalKafka.in(folder.resolve("kafka")).port(port).start();
  }

  private static byte[] randomPassword() {
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random).getBytes(StandardCharsets.US_ASCII);
  }
}
