package io.orderledger.testing;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What breaks between two JSON Schemas that may point to others in their documents. */
final class SchemaChanges {

  /** Whether a client reads what the schemas describe, or sends it. */
  enum Side {
    READ,
    SENT
  }

  private final JsonNode before;
  private final JsonNode now;
  private final Side side;
  private final List<String> found;
  private final Set<String> open = new HashSet<>();

  /**
   * @param before the document that older schemas point into
   * @param found where changes that break are added
   */
  SchemaChanges(JsonNode before, JsonNode now, Side side, List<String> found) {
    this.before = before;
    this.now = now;
    this.side = side;
    this.found = found;
  }

  /** A schema that contains itself is followed once. */
  void compare(String name, JsonNode old, JsonNode young) {
    String reference = old.path("$ref").asString("");
    if (reference.isEmpty()) {
      parts(name, old, resolved(young, now));
    } else if (open.add(reference)) {
      parts(name, resolved(old, before), resolved(young, now));
      open.remove(reference);
    }
  }

  private void parts(String name, JsonNode old, JsonNode young) {
    if (!old.path("type").equals(young.path("type"))
        || !old.path("format").equals(young.path("format"))) {
      found.add(name + " is of another type");
    }
    for (Map.Entry<String, JsonNode> property : old.path("properties").properties()) {
      String part = name + "." + property.getKey();
      JsonNode other = young.path("properties").path(property.getKey());
      if (other.isMissingNode()) {
        found.add(part + " is gone");
      } else {
        compare(part, property.getValue(), other);
      }
    }
    for (String nested : List.of("items", "additionalProperties")) {
      if (old.has(nested)) {
        compare(name + "[]", old.path(nested), young.path(nested));
      }
    }
    switch (side) {
      case READ -> missing(name, "is no longer always there", old, young, "required");
      case SENT -> {
        missing(name, "is required now", young, old, "required");
        if (young.has("enum") && !old.has("enum")) {
          found.add(name + " takes only some values now");
        } else if (young.has("enum")) {
          missing(name, "is no longer taken", old, young, "enum");
        }
      }
    }
  }

  private void missing(String name, String what, JsonNode those, JsonNode in, String list) {
    for (JsonNode text : those.path(list)) {
      if (!in.path(list).valueStream().anyMatch(text::equals)) {
        found.add(name + " " + text.asString() + " " + what);
      }
    }
  }

  static JsonNode resolved(JsonNode schema, JsonNode document) {
    return schema.has("$ref") ? document.at(schema.get("$ref").asString().substring(1)) : schema;
  }
}
