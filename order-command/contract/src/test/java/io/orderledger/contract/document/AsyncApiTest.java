package io.orderledger.contract.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.contract.codec.EventType;
import io.orderledger.contract.codec.EventTypes;
import io.orderledger.contract.event.CustomerEvent;
import io.orderledger.contract.event.OrderEvent;
import io.orderledger.contract.topic.Headers;
import io.orderledger.contract.topic.Topics;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class AsyncApiTest {
  private final JsonNode document = new YAMLMapper().readTree(Documents.read("asyncapi.yaml"));

  @Test
  void the_document_describes_every_topic_with_its_messages_and_no_other() {
    TreeMap<String, Set<String>> described = new TreeMap<>();
    for (JsonNode channel : document.get("channels")) {
      Set<String> messages = new HashSet<>();
      for (JsonNode message : channel.get("messages")) {
        messages.add(resolved(message).get("name").asString());
      }
      described.put(channel.get("address").asString(), messages);
    }

    assertThat(described.keySet()).isEqualTo(constants(Topics.class));
    TreeMap<String, Set<String>> coded = new TreeMap<>();
    for (EventType type : EventTypes.all()) {
      coded.computeIfAbsent(topic(type.eventClass()), _ -> new HashSet<>()).add(type.logicalType());
    }
    assertThat(described).isEqualTo(coded);
  }

  @Test
  void the_document_names_every_header() {
    JsonNode schemas = document.get("components").get("schemas");
    Set<String> described =
        new HashSet<>(schemas.get("DerivedHeaders").get("properties").propertyNames());
    described.addAll(
        schemas.get("StoredHeaders").get("allOf").get(1).get("properties").propertyNames());

    assertThat(described).isEqualTo(constants(Headers.class));
  }

  @Test
  void each_message_points_to_the_schema_of_its_newest_version() {
    for (EventType type : EventTypes.all()) {
      JsonNode message = document.get("components").get("messages").get(type.name());
      String schema = message.get("payload").get("schema").get("$ref").asString();

      assertThat(schema).isEqualTo("schema/" + type.name() + ".v" + type.version() + ".json");
      assertThat(Documents.read(schema)).isNotEmpty();
    }
  }

  private JsonNode resolved(JsonNode reference) {
    return document.at(reference.get("$ref").asString().substring(1));
  }

  private static String topic(Class<?> event) {
    if (OrderEvent.class.isAssignableFrom(event)) {
      return Topics.ORDER_EVENTS;
    }
    return CustomerEvent.class.isAssignableFrom(event)
        ? Topics.CUSTOMER_EVENTS
        : Topics.INVOICE_CREDITS;
  }

  private static Set<String> constants(Class<?> names) {
    return Arrays.stream(names.getFields())
        .filter(f -> Modifier.isStatic(f.getModifiers()))
        .map(AsyncApiTest::value)
        .collect(Collectors.toSet());
  }

  private static String value(Field field) {
    try {
      return String.valueOf(field.get(null));
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
