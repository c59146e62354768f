package io.orderledger.embedded;

import io.orderledger.backends.Port;
import io.orderledger.embedded.clock.DemoClock;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How one run is to be.
 *
 * @param demoClock where the business clock starts; empty for real time
 * @param rebuild the read model that is the run's only work; empty for a run of the whole system
 */
record Options(
    Port port,
    Port kafkaPort,
    Port postgresPort,
    Path dataDir,
    Optional<Instant> demoClock,
    Optional<ReadModel> rebuild) {

  private static final int MAX_PORT = 65_535;

  /**
   * Reads {@code --name=value} arguments.
   *
   * @throws UsageException when one is unknown, given twice or without a fit value
   */
  static Options parse(String... arguments) {
    Map<Option, String> given = new EnumMap<>(Option.class);
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      String flag = equals < 0 ? argument : argument.substring(0, equals);
      Option option =
          Option.named(flag)
              .orElseThrow(
                  () ->
                      new UsageException(
                          "unknown option %s; known: %s, --help".formatted(flag, Option.known())));
      if (equals < 0 || equals == argument.length() - 1) {
        throw new UsageException("%s needs a value: %s=...".formatted(flag, flag));
      }
      if (given.put(option, argument.substring(equals + 1)) != null) {
        throw new UsageException("%s is given twice".formatted(flag));
      }
    }
    return new Options(
        port(Option.PORT, given.getOrDefault(Option.PORT, "8080")),
        port(Option.KAFKA_PORT, given.getOrDefault(Option.KAFKA_PORT, "9092")),
        port(Option.POSTGRES_PORT, given.getOrDefault(Option.POSTGRES_PORT, "0")),
        Optional.ofNullable(given.get(Option.DATA_DIR))
            .map(Options::folder)
            .orElseGet(DefaultDataDir::path),
        Optional.ofNullable(given.get(Option.DEMO_CLOCK)).map(Options::instant),
        Optional.ofNullable(given.get(Option.REBUILD)).map(Options::readModel));
  }

  private static Port port(Option option, String text) {
    try {
      int number = Integer.parseInt(text);
      if (number >= 0 && number <= MAX_PORT) {
        return new Port(number, option.flag());
      }
    } catch (NumberFormatException e) {
      // said below, as for a number out of bounds
    }
    throw new UsageException(
        "%s is a number from 0 to %d, not %s".formatted(option.flag(), MAX_PORT, text));
  }

  private static Path folder(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new UsageException("--data-dir is a folder, not " + text);
    }
  }

  private static ReadModel readModel(String text) {
    return ReadModel.of(text)
        .orElseThrow(
            () ->
                new UsageException(
                    "--rebuild is one of %s, not %s".formatted(ReadModel.known(), text)));
  }

  private static Instant instant(String text) {
    try {
      Instant instant = Instant.parse(text);
      if (DemoClock.reaches(instant)) {
        return instant;
      }
    } catch (DateTimeParseException e) {
      // said below, as for an instant out of bounds
    }
    throw new UsageException(
        "--demo-clock is an instant such as 2021-03-10T09:00:00Z, from %s to %s, not %s"
            .formatted(DemoClock.EARLIEST, DemoClock.LATEST, text));
  }
}
