package io.orderledger.activity.stored;

import io.orderledger.contract.event.AccessRefused;
import io.orderledger.contract.event.DomainEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether what was tried was done. */
public enum Outcome {
  SUCCEEDED,
  FAILED;

  /** {@link #FAILED} for a refusal. */
  public static Outcome of(DomainEvent event) {
    return event instanceof AccessRefused ? FAILED : SUCCEEDED;
  }

  /** As it is shown: {@code succeeded} or {@code failed}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The outcome with this wire name, in any case. */
  public static Optional<Outcome> ofWireName(String name) {
    return Arrays.stream(values()).filter(o -> o.wireName().equalsIgnoreCase(name)).findFirst();
  }

  /** All wire names, for messages that say what is allowed. */
  public static List<String> wireNames() {
    return Arrays.stream(values()).map(Outcome::wireName).toList();
  }
}
