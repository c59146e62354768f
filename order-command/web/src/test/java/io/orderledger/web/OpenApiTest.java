package io.orderledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenApiTest extends HttpTest {

  @Test
  void the_document_is_openapi_3_1_with_the_services_name_and_bearer_tokens() {
    var document = json(send(request("/v3/api-docs")));
    assertThat(document.path("openapi").asString()).startsWith("3.1");
    assertThat(document.at("/info/title").asString()).isEqualTo("sample");
    assertThat(document.at("/servers/0/url").asString()).isEqualTo("/");
    assertThat(document.at("/components/securitySchemes/bearer/scheme").asString())
        .isEqualTo("bearer");
    assertThat(document.at("/components/schemas/Problem/required").isEmpty()).isFalse();
    assertThat(document.at("/paths/~1v1~1caller/get/responses/default/$ref").asString())
        .isEqualTo("#/components/responses/Problem");
  }

  @Test
  void what_the_conventions_give_a_controller_is_no_parameter_of_the_route() {
    var document = json(send(request("/v3/api-docs")));
    assertThat(document.at("/paths/~1v1~1ids/get").has("parameters")).isFalse();
    assertThat(document.at("/paths/~1v1~1agents/get").has("parameters")).isFalse();
    assertThat(document.path("paths").has("/error")).isFalse();
  }

  @Test
  void a_nested_type_has_a_schema_of_its_own() {
    var schemas = json(send(request("/v3/api-docs"))).at("/components/schemas");
    assertThat(schemas.at("/PcCollectionLinks/properties").propertyNames())
        .containsExactly("next", "self");
    assertThat(schemas.at("/PcCollectionString/properties/links/$ref").asString())
        .isEqualTo("#/components/schemas/PcCollectionLinks");
  }
}
