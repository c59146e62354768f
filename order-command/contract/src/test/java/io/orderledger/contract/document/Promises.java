package io.orderledger.contract.document;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a schema promises to readers, flat.
 *
 * @param constraints type, values and bounds of each part, by its path, such as {@code
 *     .lines[].quantity}
 * @param always paths of the parts that are never absent
 */
record Promises(Map<String, JsonNode> constraints, Set<String> always) {
  private static final Set<String> STRUCTURE =
      Set.of("$schema", "$id", "$defs", "title", "description", "properties", "required", "items");

  static Promises of(byte[] schema) {
    Promises promises = new Promises(new TreeMap<>(), new TreeSet<>());
    JsonNode root = new JsonMapper().readTree(schema);
    promises.add("", root, root);
    return promises;
  }

  /** The parts that are never absent although whatever they belong to was there before them. */
  Set<String> newlyRequired(Promises before) {
    return always.stream()
        .filter(path -> before.constraints.containsKey(path.substring(0, path.lastIndexOf('.'))))
        .filter(path -> !before.always.contains(path))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void add(String path, JsonNode schema, JsonNode root) {
    if (schema.has("$ref")) {
      add(path, root.at(schema.get("$ref").asString().substring(1)), root);
      return;
    }
    constraints.put(path, ((ObjectNode) schema.deepCopy()).remove(STRUCTURE));
    schema.path("required").forEach(name -> always.add(path + "." + name.asString()));
    schema
        .path("properties")
        .properties()
        .forEach(p -> add(path + "." + p.getKey(), p.getValue(), root));
    if (schema.has("items")) {
      add(path + "[]", schema.get("items"), root);
    }
  }
}
