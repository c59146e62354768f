package io.orderledger.testing;

import io.orderledger.backends.LocalKafka;
import io.orderledger.backends.LocalPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** Both servers started by this process in a temporary folder that goes when the process ends. */
record EmbeddedPair(LocalPostgres postgres, LocalKafka kafka) implements BackendPair {

  static EmbeddedPair start() {
    Path folder = temporaryFolder();
    var postgres =
        CompletableFuture.supplyAsync(
            () ->
                LocalPostgres.in(folder.resolve("postgres"))
                    .durable(false)
                    .deleteAfterwards(folder)
                    .start());
    var kafka = LocalKafka.in(folder.resolve("kafka")).durable(false).start();
    return new EmbeddedPair(postgres.join(), kafka);
  }

  @Override
  public String kind() {
    return "embedded";
  }

  @Override
  public void createDatabase(String database) {
    postgres.createDatabase(database);
  }

  @Override
  public String jdbcUrl(String database) {
    return postgres.jdbcUrl(database);
  }

  @Override
  public String bootstrapServers() {
    return kafka.bootstrapServers();
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("order-ledger-test-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
