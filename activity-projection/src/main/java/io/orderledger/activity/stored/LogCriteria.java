package io.orderledger.activity.stored;

import io.orderledger.activity.request.DateRange;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is selected from the activity log of one partner; {@code null} selects everything.
 *
 * @param customer the customer's id
 * @param customerName part of the customer's name as it was, in any case
 * @param actor the actor's id, exactly
 * @param operations one of these
 * @param order the order's id
 */
public record LogCriteria(
    UUID partner,
    DateRange range,
    @Nullable UUID customer,
    @Nullable String customerName,
    @Nullable String actor,
    @Nullable Set<ActivityOperation> operations,
    @Nullable UUID order,
    @Nullable Outcome outcome) {

  /** Whether no event can match. */
  public boolean selectsNothing() {
    return operations != null && operations.isEmpty();
  }

  /** The same of other days. */
  public LogCriteria within(DateRange days) {
    return new LogCriteria(
        partner, days, customer, customerName, actor, operations, order, outcome);
  }
}
