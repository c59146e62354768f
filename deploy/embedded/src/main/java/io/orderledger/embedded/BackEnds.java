package io.orderledger.embedded;

import io.orderledger.backends.LocalKafka;
import io.orderledger.backends.LocalPostgres;
import io.orderledger.embedded.Parts.Layer;
import io.orderledger.embedded.Together.Step;
import io.orderledger.identity.PrivateFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;

/** The two durable servers of a run, started side by side. */
record BackEnds(LocalPostgres postgres, LocalKafka kafka) {

  private static final Duration START = Duration.ofSeconds(90);
  private static final int PASSWORD_BYTES = 24;

  static BackEnds start(Options options, Path folder, Parts parts) {
    Step<LocalPostgres> postgres =
        Together.begin(() -> parts.add(Layer.BACK_END, startPostgres(options, folder)));
    Step<LocalKafka> kafka =
        Together.begin(() -> parts.add(Layer.BACK_END, startKafka(options, folder)));
    return new BackEnds(postgres.await(START), kafka.await(START));
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

  private static LocalKafka startKafka(Options options, Path folder) {
    return LocalKafka.in(folder.resolve("kafka")).port(options.kafkaPort()).start();
  }

  private static byte[] randomPassword() {
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random).getBytes(StandardCharsets.US_ASCII);
  }
}
