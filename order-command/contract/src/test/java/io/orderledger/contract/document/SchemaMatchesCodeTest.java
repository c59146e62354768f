package io.orderledger.contract.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemaMatchesCodeTest {
  private static final Pattern SECRET =
      Pattern.compile(
          "key|.*(productKey|keyMaterial|licen[cs]eKey|secret|password|token|credential|uri|url).*",
          Pattern.CASE_INSENSITIVE);

  static List<Documents.Version> newest() {
    return Documents.versions().stream().filter(Documents.Version::newest).toList();
  }

  @ParameterizedTest
  @MethodSource("newest")
  void the_schema_names_what_the_event_carries_and_what_may_be_absent(Documents.Version version) {
    JsonNode schema = new JsonMapper().readTree(version.schema());

    compare(version.type().eventClass(), schema, schema);
  }

  @ParameterizedTest
  @MethodSource("newest")
  void no_event_has_room_for_a_secret(Documents.Version version) {
    assertThat(names(version.type().eventClass()))
        .isNotEmpty()
        .noneMatch(name -> SECRET.matcher(name).matches());
  }

  private static void compare(Class<?> type, JsonNode schema, JsonNode root) {
    RecordComponent[] components = type.getRecordComponents();
    assertThat(schema.get("properties").propertyNames())
        .as(type.getSimpleName())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(components).map(RecordComponent::getName).toList());
    assertThat(texts(schema.get("required")))
        .as("required of " + type.getSimpleName())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(components)
                .filter(c -> !c.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .toList());
    for (RecordComponent component : components) {
      Class<?> part = part(component.getGenericType());
      JsonNode property = schema.get("properties").get(component.getName());
      if (part.isRecord()) {
        compare(
            part, resolved(property.has("items") ? property.get("items") : property, root), root);
      } else if (part.isEnum()) {
        assertThat(texts(resolved(property, root).get("enum")))
            .containsExactlyInAnyOrderElementsOf(
                Arrays.stream(part.getEnumConstants()).map(Object::toString).toList());
      }
    }
  }

  private static JsonNode resolved(JsonNode property, JsonNode root) {
    return property.has("$ref") ? root.at(property.get("$ref").asString().substring(1)) : property;
  }

  private static Set<String> names(Class<?> type) {
    Set<String> names = new LinkedHashSet<>();
    for (RecordComponent component : type.getRecordComponents()) {
      names.add(component.getName());
      Class<?> part = part(component.getGenericType());
      if (part.isRecord()) {
        names.addAll(names(part));
      }
    }
    return names;
  }

  /** The type itself, or that of a list's items. */
  private static Class<?> part(Type type) {
    return switch (type) {
      case ParameterizedType list -> (Class<?>) list.getActualTypeArguments()[0];
      case Class<?> plain -> plain;
      default -> throw new AssertionError(type);
    };
  }

  private static Set<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(JsonNode::asString)
        .collect(Collectors.toSet());
  }
}
