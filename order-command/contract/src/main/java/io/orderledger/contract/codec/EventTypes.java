package io.orderledger.contract.codec;

import io.orderledger.contract.event.AccessRefused;
import io.orderledger.contract.event.CreditIssued;
import io.orderledger.contract.event.CustomerRegistered;
import io.orderledger.contract.event.DownloadLinkIssued;
import io.orderledger.contract.event.KeyAccessed;
import io.orderledger.contract.event.OrderCancelled;
import io.orderledger.contract.event.OrderPlaced;
import io.orderledger.contract.event.SoftwareDownloaded;
import io.orderledger.contract.event.SupportRequestSubmitted;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every event of the contract, with its logical name and its versions. */
public final class EventTypes {
  private static final List<EventType> ALL =
      List.of(
          new EventType("OrderPlaced", OrderPlaced.class),
          new EventType("KeyAccessed", KeyAccessed.class),
          new EventType("DownloadLinkIssued", DownloadLinkIssued.class),
          new EventType("SoftwareDownloaded", SoftwareDownloaded.class),
          new EventType("OrderCancelled", OrderCancelled.class),
          new EventType("SupportRequestSubmitted", SupportRequestSubmitted.class),
          new EventType("AccessRefused", AccessRefused.class),
          new EventType("CustomerRegistered", CustomerRegistered.class),
          new EventType("CreditIssued", CreditIssued.class));

  private static final Map<Class<?>, EventType> BY_CLASS =
      ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::eventClass, t -> t));
  private static final Map<String, EventType> BY_NAME =
      ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::name, Function.identity()));

  private EventTypes() {}

  /** All event types, in the order of the contract. */
  public static Collection<EventType> all() {
    return ALL;
  }

  /**
   * The type of an event's class.
   *
   * @throws UnreadableEvent if the class is no event of the contract
   */
  public static EventType of(Class<?> eventClass) {
    EventType type = BY_CLASS.get(eventClass);
    if (type == null) {
      throw new UnreadableEvent(eventClass.getName() + " is no event of the contract");
    }
    return type;
  }

  /**
   * The type with this name, for example {@code OrderPlaced}.
   *
   * @throws UnreadableEvent if the contract has none
   */
  public static EventType named(String name) {
    EventType type = BY_NAME.get(name);
    if (type == null) {
      throw new UnreadableEvent("event type '" + name + "' is not in the contract");
    }
    return type;
  }
}
