package io.orderledger.testing;

import java.util.Optional;
import java.util.UUID;

/**
 * A real PostgreSQL and a real Kafka broker for the tests of this JVM: containers where a Docker
 * engine answers and has the images, servers started by this process otherwise. They are empty at
 * first, shared by all tests of the JVM, and gone with it. {@code -Dtest.backends=embedded} or
 * {@code containers} chooses one kind.
 */
public final class Backends {

  public static final String USERNAME = "postgres";
  public static final String PASSWORD = "postgres";

  private static final String CHOICE = "test.backends";

  private final BackendPair pair;

  private Backends(BackendPair pair) {
    this.pair = pair;
  }

  /** The pair of this JVM, started by the first call. */
  public static Backends shared() {
    return Shared.BACKENDS;
  }

  /** The kind that runs, or empty when no test of this JVM has asked for the pair yet. */
  static Optional<String> runningKind() {
    return Optional.ofNullable(System.getProperty(Shared.RUNNING));
  }

  /** {@code containers} or {@code embedded}. */
  public String kind() {
    return pair.kind();
  }

  /** The JDBC address of a database with this name, made when absent. */
  public String jdbcUrl(String database) {
    pair.createDatabase(database);
    return pair.jdbcUrl(database);
  }

  /** The JDBC address of a new, empty database that no other test uses. */
  public String newDatabase() {
    return jdbcUrl("test_" + UUID.randomUUID().toString().replace("-", ""));
  }

  /** Kafka's address, {@code host:port}. */
  public String bootstrapServers() {
    return pair.bootstrapServers();
  }

  private static BackendPair start() {
    return switch (System.getProperty(CHOICE, "any")) {
      case "embedded" -> EmbeddedPair.start();
      case "containers" ->
          ContainerPair.start()
              .orElseThrow(() -> new IllegalStateException("no Docker engine with the images"));
      case "any" -> ContainerPair.start().orElseGet(EmbeddedPair::start);
      default -> throw new IllegalArgumentException(CHOICE + " is embedded or containers");
    };
  }

  private static final class Shared {

    static final String RUNNING = "test.backends.running";
    static final Backends BACKENDS = announced(new Backends(start()));

    private static Backends announced(Backends backends) {
      System.setProperty(RUNNING, backends.kind());
      System.out.println("Tests run against back ends of the kind: " + backends.kind());
      return backends;
    }
  }
}
