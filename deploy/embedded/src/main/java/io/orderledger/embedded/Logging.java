package io.orderledger.embedded;

import java.util.logging.Level;
import java.util.logging.LogManager;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.logging.LoggingSystem;

/** One log for the whole process, configured by {@code logback.xml} alone. */
final class Logging {

  private Logging() {}

  /** Keeps each Spring context from setting up the log again while the others write to it. */
  static void setUp() {
    System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
    LogManager.getLogManager().getLogger("").setLevel(Level.WARNING);
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }
}
