package io.orderledger.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComposeRunTest {
  @Test
  void the_compose_run_registers_the_customers_of_the_credentials(@TempDir Path dataDir)
      throws IOException {
    String compose = Files.readString(Path.of("../compose.yaml"));
    assertThat(SampleCustomers.properties(dataDir))
        .isNotEmpty()
        .allSatisfy(
            (property, value) ->
                assertThat(compose).contains("      " + variable(property) + ": " + value + "\n"));
  }

  private static String variable(String property) {
    return property.replace("-", "").replaceAll("[.\\[\\]]+", "_").toUpperCase(Locale.ROOT);
  }
}
