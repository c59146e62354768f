package io.orderledger.embedded;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a user can choose on the command line, as {@code --name=value}. */
enum Option {
  PORT("--port", "port", "everything over HTTP, on 127.0.0.1; 0 is any free port (8080)"),
  KAFKA_PORT("--kafka-port", "port", "the Kafka broker, on 127.0.0.1 (9092)"),
  POSTGRES_PORT("--postgres-port", "port", "PostgreSQL, on 127.0.0.1 (any free port)"),
  DATA_DIR("--data-dir", "folder", "where everything is kept (deploy/embedded/data)"),
  DEMO_CLOCK("--demo-clock", "instant", "start the business clock there, and allow /demo/clock"),
  REBUILD(
      "--rebuild", "projection", "rebuild it beside the system that runs on --data-dir, and end");

  private final String flag;
  private final String value;
  private final String meaning;

  Option(String flag, String value, String meaning) {
    this.flag = flag;
    this.value = value;
    this.meaning = meaning;
  }

  String flag() {
    return flag;
  }

  static Optional<Option> named(String flag) {
    return Arrays.stream(values()).filter(option -> option.flag.equals(flag)).findFirst();
  }

  static String known() {
    return Arrays.stream(values()).map(Option::flag).collect(Collectors.joining(", "));
  }

  static String help() {
    return Arrays.stream(values())
        .map(o -> "  %-26s %s".formatted("%s=<%s>".formatted(o.flag, o.value), o.meaning))
        .collect(Collectors.joining("\n", "Order Ledger, the whole system in one process\n\n", ""));
  }
}
