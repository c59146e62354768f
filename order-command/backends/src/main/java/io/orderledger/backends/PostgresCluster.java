package io.orderledger.backends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** The files of one database cluster: made whole or not at all, configured at every start. */
record PostgresCluster(PostgresProgram program, Path folder) {

  private static final Duration INIT = Duration.ofSeconds(60);
  private static final String SETTINGS = "order-ledger.conf";

  Path data() {
    return folder.resolve("data");
  }

  void initialise(String user, String password) throws IOException {
    if (Files.exists(data())) {
      return;
    }
    Path fresh = folder.resolve("data.new");
    Folders.delete(fresh);
    Path secret = Files.createTempFile("order-ledger-", ".pw");
    try {
      Files.writeString(secret, password);
      PostgresProgram.Outcome outcome =
          program.run(
              INIT,
              "initdb",
              "--pgdata=" + fresh,
              "--username=" + user,
              "--pwfile=" + secret,
              "--auth=scram-sha-256",
              "--encoding=UTF8",
              "--no-locale",
              "--locale-provider=builtin",
              "--builtin-locale=C.UTF-8",
              "--no-instructions");
      if (!outcome.succeeded()) {
        throw new BackendException("initdb failed: " + outcome.output().replace('\n', ' '));
      }
    } finally {
      Files.deleteIfExists(secret);
    }
    Files.writeString(
        fresh.resolve("postgresql.conf"),
        "%ninclude '%s'%n".formatted(SETTINGS),
        StandardOpenOption.APPEND);
    Files.move(fresh, data(), StandardCopyOption.ATOMIC_MOVE);
  }

  void configure(Map<String, String> settings) throws IOException {
    String lines =
        settings.entrySet().stream()
            .map(e -> "%s = '%s'".formatted(e.getKey(), e.getValue().replace("'", "''")))
            .collect(Collectors.joining("\n", "", "\n"));
    Files.writeString(data().resolve(SETTINGS), lines);
  }
}
