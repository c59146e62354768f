package io.orderledger.command.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The committed document says what the service does. After a change that is meant, run this test
 * with {@code -Dopenapi.write=true} and look at the difference.
 */
class OpenApiDocumentTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path DOCUMENT = Path.of("openapi.json");

  @Test
  void the_committed_document_is_the_one_the_service_gives() throws IOException {
    JsonNode served = served();
    if (Boolean.getBoolean("openapi.write")) {
      Files.writeString(
          DOCUMENT, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(served) + "\n");
    }

    assertThat(served).isEqualTo(JSON.readTree(Files.readString(DOCUMENT)));
    assertThat(served.get("openapi").asString()).startsWith("3.1");
  }

  /** Without the address it happens to be served at. */
  private static JsonNode served() {
    ObjectNode document = (ObjectNode) Client.nobody().get("/v3/api-docs").json();
    document.remove("servers");
    return document;
  }
}
