package io.orderledger.contract.codec;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event's logical name, its class and how older versions become the present one.
 *
 * @param name without prefix and version, for example {@code OrderPlaced}
 * @param upcasters step {@code i} (from 0) turns version {@code i + 1} into {@code i + 2}
 */
public record EventType(String name, Class<?> eventClass, List<Upcaster> upcasters) {
  private static final String PREFIX = "orderledger.";

  EventType(String name, Class<?> eventClass) {
    this(name, eventClass, List.of());
  }

  public EventType {
    upcasters = List.copyOf(upcasters);
  }

  /** The version that is written now, from 1. */
  public int version() {
    return upcasters.size() + 1;
  }

  /** The logical type that is stored and sent, for example {@code orderledger.OrderPlaced.v1}. */
  public String logicalType() {
    return PREFIX + name + ".v" + version();
  }

  /** The URI that names the JSON Schema of a version. */
  public static String dataSchema(String name, int version) {
    return "urn:orderledger:schema:" + name + ":v" + version;
  }

  /** The present form of a payload that was written as {@code writtenVersion}. */
  ObjectNode upcast(ObjectNode payload, int writtenVersion) {
    ObjectNode current = payload;
    for (Upcaster step : upcasters.subList(writtenVersion - 1, upcasters.size())) {
      current = step.upcast(current);
    }
    return current;
  }

  /** A logical type taken apart. */
  record Written(String name, int version) {
    /**
     * Reads {@code orderledger.<name>.v<version>}.
     *
     * @throws UnreadableEvent if the text has another form
     */
    static Written parse(String logicalType) {
      int versionAt = logicalType.lastIndexOf(".v");
      if (!logicalType.startsWith(PREFIX) || versionAt <= PREFIX.length()) {
        throw new UnreadableEvent("'" + logicalType + "' is not orderledger.<Name>.v<version>");
      }
      try {
        int version = Integer.parseInt(logicalType.substring(versionAt + 2));
        return new Written(logicalType.substring(PREFIX.length(), versionAt), version);
      } catch (NumberFormatException e) {
        throw new UnreadableEvent("'" + logicalType + "' has no version number", e);
      }
    }
  }
}
