package io.orderledger.activity.log;

import io.orderledger.activity.request.DateRange;
import io.orderledger.activity.request.LogReader;
import io.orderledger.activity.request.Parameters;
import io.orderledger.activity.stored.ActivityOperation;
import io.orderledger.activity.stored.LogCriteria;
import io.orderledger.activity.stored.Outcome;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of the activity log, as they came.
 *
 * @param from first UTC date, {@code yyyy-MM-dd}
 * @param to last UTC date, inclusive
 * @param actor the actor's id
 * @param operation one or more, with commas between
 */
record ActivityRequest(
    @Nullable String from,
    @Nullable String to,
    @Nullable String customer,
    @Nullable String actor,
    @Nullable String operation,
    @Nullable String order,
    @Nullable String status) {

  ActivityRequest {
    from = given(from);
    to = given(to);
    customer = given(customer);
    actor = given(actor);
    operation = given(operation);
    order = given(order);
    status = given(status);
  }

  private static @Nullable String given(@Nullable String value) {
    return value == null || value.isBlank() ? null : value;
  }

  /** The same, checked. */
  LogCriteria criteria(LogReader reader, Clock clock) {
    DateRange range =
        DateRange.of(Parameters.date("from", from), Parameters.date("to", to), "from", "to", clock);
    return new LogCriteria(
        reader.partnerId(),
        range,
        Parameters.uuid("customer", customer),
        null,
        actor,
        operations(),
        Parameters.uuid("order", order),
        outcome());
  }

  /** What a cursor is bound to. */
  String[] scope(LogReader reader) {
    return new String[] {
      "activity",
      reader.partnerId().toString(),
      text(from),
      text(to),
      text(customer).toLowerCase(Locale.ROOT),
      text(actor),
      text(operation).toLowerCase(Locale.ROOT),
      text(order).toLowerCase(Locale.ROOT),
      text(status).toLowerCase(Locale.ROOT)
    };
  }

  private @Nullable Set<ActivityOperation> operations() {
    if (operation == null) {
      return null;
    }
    Set<ActivityOperation> wanted = EnumSet.noneOf(ActivityOperation.class);
    for (String name : operation.split(",", -1)) {
      wanted.add(
          ActivityOperation.ofWireName(name.strip())
              .orElseThrow(
                  () -> Parameters.unknown("operation", name, ActivityOperation.wireNames())));
    }
    return wanted;
  }

  private @Nullable Outcome outcome() {
    return status == null
        ? null
        : Outcome.ofWireName(status)
            .orElseThrow(() -> Parameters.unknown("status", status, Outcome.wireNames()));
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
