package io.orderledger.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What a client made for an older OpenAPI document of a service would miss in a newer one: a path,
 * a method, a parameter, a content type, an answer or a part of one that is gone or of another
 * type, and whatever it must send now that it need not send then.
 */
final class ApiChanges {
  private final SchemaChanges answers;
  private final SchemaChanges requests;
  private final JsonNode before;
  private final JsonNode now;
  private final List<String> found = new ArrayList<>();

  private ApiChanges(JsonNode before, JsonNode now) {
    this.before = before;
    this.now = now;
    answers = new SchemaChanges(before, now, SchemaChanges.Side.READ, found);
    requests = new SchemaChanges(before, now, SchemaChanges.Side.SENT, found);
  }

  static List<String> breaking(JsonNode before, JsonNode now) {
    ApiChanges changes = new ApiChanges(before, now);
    for (Map.Entry<String, JsonNode> path : before.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        changes.operation(
            operation.getKey() + " " + path.getKey(),
            operation.getValue(),
            now.path("paths").path(path.getKey()).path(operation.getKey()));
      }
    }
    return changes.found;
  }

  private void operation(String name, JsonNode old, JsonNode young) {
    if (young.isMissingNode()) {
      found.add(name + " is gone");
      return;
    }
    for (JsonNode parameter : old.path("parameters")) {
      parameter(name + " " + nameOf(parameter), parameter, same(parameter, young));
    }
    for (JsonNode parameter : young.path("parameters")) {
      if (required(parameter) && !required(same(parameter, old))) {
        found.add(name + " " + nameOf(parameter) + " is required now");
      }
    }
    if (required(young.path("requestBody")) && !required(old.path("requestBody"))) {
      found.add(name + " requires a body now");
    }
    content(name + " request", old.path("requestBody"), young.path("requestBody"), requests);
    for (Map.Entry<String, JsonNode> answer : old.path("responses").properties()) {
      JsonNode other = young.path("responses").path(answer.getKey());
      if (other.isMissingNode()) {
        found.add(name + " " + answer.getKey() + " is gone");
      } else {
        content(
            name + " " + answer.getKey(),
            SchemaChanges.resolved(answer.getValue(), before),
            SchemaChanges.resolved(other, now),
            answers);
      }
    }
  }

  private void parameter(String name, JsonNode old, JsonNode young) {
    if (young.isMissingNode()) {
      found.add(name + " is gone");
    } else {
      requests.compare(name, old.path("schema"), young.path("schema"));
    }
  }

  private void content(String name, JsonNode old, JsonNode young, SchemaChanges schemas) {
    for (Map.Entry<String, JsonNode> type : old.path("content").properties()) {
      JsonNode other = young.path("content").path(type.getKey());
      if (other.isMissingNode()) {
        found.add(name + " " + type.getKey() + " is gone");
      } else {
        schemas.compare(name, type.getValue().path("schema"), other.path("schema"));
      }
    }
  }

  private static JsonNode same(JsonNode parameter, JsonNode operation) {
    for (JsonNode candidate : operation.path("parameters")) {
      if (nameOf(candidate).equals(nameOf(parameter))) {
        return candidate;
      }
    }
    return MissingNode.getInstance();
  }

  private static String nameOf(JsonNode parameter) {
    return parameter.path("in").asString() + " " + parameter.path("name").asString();
  }

  private static boolean required(JsonNode part) {
    return part.path("required").asBoolean(false);
  }
}
