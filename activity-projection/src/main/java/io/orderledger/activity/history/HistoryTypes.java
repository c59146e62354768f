package io.orderledger.activity.history;

import io.orderledger.activity.request.Parameters;
import io.orderledger.contract.codec.EventType;
import io.orderledger.contract.codec.EventTypes;
import io.orderledger.contract.event.DomainEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The event types that the history can hold, by the names a caller may use. */
final class HistoryTypes {
  private HistoryTypes() {}

  /**
   * The logical types, with versions, that {@code text} names: one or more with commas between,
   * each as {@code OrderPlaced} (all versions) or {@code orderledger.OrderPlaced.v1}. Another name
   * is a 3000 (400) that names {@code type} and lists the allowed ones.
   */
  static @Nullable List<String> of(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    List<String> types = new ArrayList<>();
    for (String name : text.split(",", -1)) {
      List<String> named =
          all().filter(t -> named(t, name.strip())).flatMap(HistoryTypes::versions).toList();
      if (named.isEmpty()) {
        throw Parameters.unknown("type", name, all().map(EventType::name).toList());
      }
      types.addAll(named.contains(name.strip()) ? List.of(name.strip()) : named);
    }
    return types;
  }

  private static boolean named(EventType type, String name) {
    return type.name().equalsIgnoreCase(name) || versions(type).anyMatch(name::equals);
  }

  private static Stream<EventType> all() {
    return EventTypes.all().stream()
        .filter(t -> DomainEvent.class.isAssignableFrom(t.eventClass()));
  }

  private static Stream<String> versions(EventType type) {
    String newest = type.logicalType();
    String stem = newest.substring(0, newest.lastIndexOf(".v") + 2);
    return IntStream.rangeClosed(1, type.version()).mapToObj(v -> stem + v);
  }
}
