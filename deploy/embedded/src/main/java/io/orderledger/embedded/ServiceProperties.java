package io.orderledger.embedded;

import io.orderledger.backends.Port;
import io.orderledger.identity.SampleCustomers;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What each service is told about this process: its ports, its database, Kafka, its files. The
 * ports that other services ask are chosen before any service starts, so that all can start at
 * once.
 */
record ServiceProperties(Path folder, int commandPort, int identityPort) {

  static ServiceProperties in(Path folder) {
    return new ServiceProperties(folder, Port.anyFree().claim(), Port.anyFree().claim());
  }

  Map<String, String> identity() {
    return Map.of(
        "server.port",
        String.valueOf(identityPort),
        "orderledger.identity.data-dir",
        folder.toString());
  }

  Map<String, String> command(BackEnds backEnds) {
    Map<String, String> properties = shared(backEnds, "order_command");
    properties.put("server.port", String.valueOf(commandPort));
    properties.put("orderledger.keys.file", file("product-keys.secret"));
    properties.put("orderledger.download.secret-file", file("download-link.secret"));
    properties.put("orderledger.software.dir", file("software"));
    properties.putAll(SampleCustomers.properties(folder));
    return properties;
  }

  /** A read side asks order-command how far a reader's own writes reach. */
  Map<String, String> readSide(BackEnds backEnds, String database) {
    Map<String, String> properties = shared(backEnds, database);
    properties.put("orderledger.command.url", local(commandPort).toString());
    return properties;
  }

  private Map<String, String> shared(BackEnds backEnds, String database) {
    var postgres = backEnds.postgres();
    postgres.createDatabase(database);
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("spring.datasource.url", postgres.jdbcUrl(database));
    properties.put("spring.datasource.username", postgres.username());
    properties.put("spring.datasource.password", postgres.password());
    properties.put("spring.kafka.bootstrap-servers", backEnds.bootstrapServers());
    properties.put(
        "spring.security.oauth2.resourceserver.jwt.jwk-set-uri",
        local(identityPort).resolve("/oauth2/jwks").toString());
    return properties;
  }

  private static URI local(int port) {
    return URI.create("http://127.0.0.1:" + port);
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }
}
