package io.orderledger.command.relay;

import io.orderledger.contract.codec.EventTypes;
import io.orderledger.contract.event.CustomerEvent;
import io.orderledger.contract.topic.Topics;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Which topic an event belongs to, by its logical type. Thread-safe. */
final class EventTopics {
  private final ConcurrentMap<String, String> topics = new ConcurrentHashMap<>();

  String of(String logicalType) {
    return topics.computeIfAbsent(logicalType, EventTopics::find);
  }

  private static String find(String logicalType) {
    String name =
        logicalType.substring(logicalType.indexOf('.') + 1, logicalType.lastIndexOf(".v"));
    Class<?> event = EventTypes.named(name).eventClass();
    return CustomerEvent.class.isAssignableFrom(event)
        ? Topics.CUSTOMER_EVENTS
        : Topics.ORDER_EVENTS;
  }
}
