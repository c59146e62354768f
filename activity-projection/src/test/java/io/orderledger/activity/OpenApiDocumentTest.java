package io.orderledger.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenApiDocumentTest {
  private static final Path COMMITTED = Path.of("openapi.json");
  private static final Path FRESH = Path.of("target", "openapi.json");

  private final JsonMapper json = new JsonMapper();

  @Test
  void the_committed_document_is_that_of_the_code() throws IOException {
    JsonNode served = TestService.shared().getJson("", "/v3/api-docs");
    Files.writeString(
        FRESH, json.writerWithDefaultPrettyPrinter().writeValueAsString(served) + "\n");

    assertThat(served.get("openapi").asString()).startsWith("3.1");
    assertThat(served.get("paths").propertyNames())
        .containsExactlyInAnyOrder(
            "/v1/activity",
            "/v1/auditrecords",
            "/v1/events",
            "/v1/orders/{order}",
            "/v1/orders/{order}/events");
    assertThat(COMMITTED).as("copy %s over it after a change that is meant", FRESH).exists();
    assertThat(json.readTree(Files.readAllBytes(COMMITTED))).isEqualTo(served);
  }
}
