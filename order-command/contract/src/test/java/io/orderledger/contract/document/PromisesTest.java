package io.orderledger.contract.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PromisesTest {
  private static final String SCHEMA =
      """
      {"type": "object", "required": ["lines"],
       "properties": {"lines": {"type": "array", "items": {"$ref": "#/$defs/Line"}}},
       "$defs": {"Line": {"type": "object", "required": ["kind"],
         "properties": {"kind": {"enum": ["A"]}, "note": {"type": "string"}}}}}
      """;

  @Test
  void a_schema_promises_each_part_with_its_values_down_to_the_last() {
    Promises promises = of(SCHEMA);

    assertThat(promises.constraints())
        .containsOnlyKeys("", ".lines", ".lines[]", ".lines[].kind", ".lines[].note");
    assertThat(promises.constraints().get(".lines[].kind")).hasToString("{\"enum\":[\"A\"]}");
    assertThat(promises.always()).containsExactly(".lines", ".lines[].kind");
  }

  @Test
  void a_part_that_was_optional_may_not_become_required_but_a_new_one_has_required_parts() {
    Promises stricter = of(SCHEMA.replace("[\"kind\"]", "[\"kind\", \"note\"]"));
    Promises more =
        of(
            SCHEMA.replace(
                "\"note\"",
                "\"extra\": {\"required\": [\"x\"], \"properties\": {\"x\": {}}}, \"note\""));

    assertThat(stricter.newlyRequired(of(SCHEMA))).containsExactly(".lines[].note");
    assertThat(more.newlyRequired(of(SCHEMA))).isEmpty();
  }

  private static Promises of(String schema) {
    return Promises.of(schema.getBytes(UTF_8));
  }
}
