package io.orderledger.activity.stored;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a statement selects by, and the values of its parameters. */
public final class Conditions {
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();

  /** Adds a condition that always holds. */
  public Conditions and(String condition) {
    conditions.add(condition);
    return this;
  }

  /** Adds a condition on a parameter; nothing where the value is absent. */
  public Conditions and(String condition, String name, @Nullable Object value) {
    if (value == null) {
      return this;
    }
    return and(condition).value(name, value);
  }

  /** Sets a parameter. */
  public Conditions value(String name, Object value) {
    values.put(name, value);
    return this;
  }

  /** The conditions, all of which must hold. */
  public String sql() {
    return String.join("\n  AND ", conditions);
  }

  /** The parameters by name. */
  public Map<String, Object> values() {
    return Map.copyOf(values);
  }
}
