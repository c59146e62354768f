package io.orderledger.command.port;

import io.orderledger.command.OrderCommandApplication;
import io.orderledger.testing.Backends;
import io.orderledger.testing.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The service as it runs, one for all tests of a JVM. */
final class Service {
  static final SettableClock CLOCK = new SettableClock();
  private static final String DATABASE = Backends.shared().newDatabase();
  private static final Path DATA = folder();
  private static final ConfigurableApplicationContext FIRST = start(Map.of());

  private Service() {}

  /** The folder the bits lie in. */
  static Path software() {
    return DATA.resolve("software");
  }

  /** The database the service writes to. */
  static JdbcClient database() {
    return FIRST.getBean(JdbcClient.class);
  }

  /** A connection of its own to that database. */
  static Connection connection() throws SQLException {
    return DriverManager.getConnection(DATABASE, Backends.USERNAME, Backends.PASSWORD);
  }

  static String base() {
    return base(FIRST);
  }

  static String base(ConfigurableApplicationContext context) {
    return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
  }

  /** Another instance on the same database and folders. */
  static ConfigurableApplicationContext start(Map<String, String> more) {
    Map<String, String> properties = new LinkedHashMap<>(TestTokens.properties());
    properties.put("spring.datasource.url", DATABASE);
    properties.put("spring.datasource.username", Backends.USERNAME);
    properties.put("spring.datasource.password", Backends.PASSWORD);
    properties.put("spring.kafka.bootstrap-servers", Backends.shared().bootstrapServers());
    properties.put("server.port", "0");
    properties.put("server.address", "127.0.0.1");
    properties.put("orderledger.keys.file", DATA.resolve("product-keys.secret").toString());
    properties.put(
        "orderledger.download.secret-file", DATA.resolve("download-link.secret").toString());
    properties.put("orderledger.software.dir", DATA.resolve("software").toString());
    properties.putAll(more);
    SpringApplicationBuilder application = OrderCommandApplication.application();
    return application
        .initializers(
            context ->
                ((GenericApplicationContext) context)
                    .registerBean("businessClock", Clock.class, () -> CLOCK))
        .run(
            properties.entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new));
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("order-command");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
