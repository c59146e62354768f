package io.orderledger.contract.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.orderledger.contract.codec.EventCodec;
import io.orderledger.contract.codec.EventType;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class GoldenEventsTest {
  private final EventCodec codec = new EventCodec();
  private final JsonMapper json = new JsonMapper();

  static List<Documents.Version> versions() {
    return Documents.versions();
  }

  @ParameterizedTest
  @MethodSource("versions")
  void every_version_ever_written_is_read(Documents.Version version) {
    Object event = codec.read(version.logicalType(), version.golden());

    assertThat(event).isInstanceOf(version.type().eventClass());
  }

  @ParameterizedTest
  @MethodSource("versions")
  void the_newest_version_is_written_as_it_was_read(Documents.Version version) {
    if (version.newest()) {
      Object event = codec.read(version.logicalType(), version.golden());

      assertThat(json.readTree(codec.payload(event))).isEqualTo(json.readTree(version.golden()));
      assertThat(codec.read(version.logicalType(), codec.payload(event))).isEqualTo(event);
    }
  }

  @ParameterizedTest
  @MethodSource("versions")
  void a_newer_producers_additions_are_ignored(Documents.Version version) {
    ObjectNode more = (ObjectNode) json.readTree(version.golden());
    more.put("addedLater", true);
    byte[] payload = json.writeValueAsBytes(more);

    assertThat(codec.read(version.logicalType(), payload))
        .isEqualTo(codec.read(version.logicalType(), version.golden()));
    assertThat(schema(version).validate(text(payload), InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("versions")
  void the_schema_accepts_the_golden_example(Documents.Version version) {
    assertThat(schema(version).validate(text(version.golden()), InputFormat.JSON)).isEmpty();
    assertThat(json.readTree(version.schema()).get("$id").asString())
        .isEqualTo(EventType.dataSchema(version.type().name(), version.number()));
  }

  @ParameterizedTest
  @MethodSource("versions")
  void the_schema_refuses_an_event_without_any_one_of_its_required_parts(
      Documents.Version version) {
    for (JsonNode required : json.readTree(version.schema()).get("required")) {
      ObjectNode less = (ObjectNode) json.readTree(version.golden());
      less.remove(required.asString());

      assertThat(schema(version).validate(less.toString(), InputFormat.JSON))
          .as("without %s", required)
          .isNotEmpty();
    }
  }

  private static Schema schema(Documents.Version version) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(text(version.schema()), InputFormat.JSON);
  }

  private static String text(byte[] utf8) {
    return new String(utf8, UTF_8);
  }
}
