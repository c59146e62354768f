package io.orderledger.contract.codec;

import io.orderledger.contract.json.KeptJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events to JSON and back. Amounts are decimal strings, instants ISO 8601 with {@code Z}, absent
 * components are left out, unknown ones are ignored. Thread-safe.
 */
public final class EventCodec {
  private final JsonMapper json =
      KeptJson.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /** The bytes that are stored and sent for an event. */
  public byte[] payload(Object event) {
    return json.writeValueAsBytes(event);
  }

  /** The logical type that belongs to {@link #payload}. */
  public String logicalType(Object event) {
    return EventTypes.of(event.getClass()).logicalType();
  }

  /**
   * Reads a payload of any version that was ever written.
   *
   * @param logicalType as it was written, for example {@code orderledger.OrderPlaced.v1}
   * @throws UnreadableEvent if the type, its version or the payload is not of the contract
   */
  public Object read(String logicalType, byte[] payload) {
    EventType.Written written = EventType.Written.parse(logicalType);
    EventType type = EventTypes.named(written.name());
    if (written.version() < 1 || written.version() > type.version()) {
      throw new UnreadableEvent(
          logicalType + " is newer than this code, which knows v" + type.version());
    }
    try {
      if (written.version() == type.version()) {
        return json.readValue(payload, type.eventClass());
      }
      JsonNode tree = json.readTree(payload);
      if (!(tree instanceof ObjectNode object)) {
        throw new UnreadableEvent(logicalType + ": the payload is no JSON object");
      }
      return json.treeToValue(type.upcast(object, written.version()), type.eventClass());
    } catch (JacksonException e) {
      throw new UnreadableEvent(logicalType + " cannot be read: " + e.getOriginalMessage(), e);
    }
  }
}
