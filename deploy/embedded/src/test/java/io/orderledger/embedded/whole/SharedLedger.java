package io.orderledger.embedded.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One running system for the tests of this JVM; its business clock starts on 10 March 2021. */
final class SharedLedger {

  static final String STARTED = "2021-03-10T09:00:00Z";
  static final Path DATA = folder();
  static final LedgerProcess PROCESS = started();

  private SharedLedger() {}

  static Api api(String clientId) {
    return Api.of(PROCESS, DATA, clientId);
  }

  private static LedgerProcess started() {
    var process = LedgerProcess.onFreePorts(DATA, "--demo-clock=" + STARTED);
    Runtime.getRuntime().addShutdownHook(new Thread(process::close));
    return process;
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory(Path.of("target"), "whole-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
