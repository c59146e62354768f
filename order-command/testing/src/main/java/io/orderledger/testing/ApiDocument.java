package io.orderledger.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The OpenAPI document a service gives, beside the one its module commits as {@code openapi.json}
 * and the one it last released.
 *
 * <p>After a change that is meant, a test run with {@code -Dopenapi.write=true} writes the
 * committed document anew; {@code -Dopenapi.release=true} makes it the released one too.
 */
public record ApiDocument(JsonNode served) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Path COMMITTED = Path.of("openapi.json");
  private static final Path RELEASED = Path.of("src/test/resources/released/openapi.json");

  /** Fails where the committed document says something else than the service. */
  public void isCommitted() {
    write("openapi.write", COMMITTED);
    assertThat(read(COMMITTED))
        .as("openapi.json, which -Dopenapi.write=true writes anew")
        .isEqualTo(served);
    assertThat(served.path("openapi").asString()).startsWith("3.1");
  }

  /** Fails where a client made for the released document would break. */
  public void keepsWhatWasReleased() {
    write("openapi.release", RELEASED);
    assertThat(ApiChanges.breaking(read(RELEASED), served)).as("breaks old clients").isEmpty();
  }

  private void write(String property, Path file) {
    if (Boolean.getBoolean(property)) {
      try {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(
            file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(served) + "\n");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static JsonNode read(Path file) {
    return JSON.readTree(file);
  }
}
