package io.orderledger.command.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderledger.testing.Backends;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Coming to the schema on a database that answers. */
class MigrationTest {
  @TempDir private Path migrations;

  @Test
  void a_migration_may_take_longer_than_a_request() throws IOException {
    try (ConfigurableApplicationContext service = startAfter("SELECT pg_sleep(2)")) {
      assertThat(Client.nobody().get(Service.base(service) + "/actuator/health/readiness").status())
          .isEqualTo(200);
    }
  }

  @Test
  void a_migration_that_fails_ends_the_start() {
    assertThatThrownBy(() -> startAfter("SELECT 1/0"))
        .rootCause()
        .hasMessageContaining("division by zero");
  }

  /** The service on a database of its own, whose last migration does this. */
  private ConfigurableApplicationContext startAfter(String sql) throws IOException {
    Files.writeString(migrations.resolve("V9000__last.sql"), sql);
    return Service.start(
        Map.of(
            "spring.datasource.url",
            Backends.shared().newDatabase(),
            "spring.datasource.hikari.data-source-properties.socketTimeout",
            "1",
            "spring.flyway.locations",
            "classpath:db/order-command,filesystem:" + migrations));
  }
}
