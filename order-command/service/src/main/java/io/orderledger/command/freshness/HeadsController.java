package io.orderledger.command.freshness;

import io.orderledger.command.eventstore.StoreAvailability;
import io.orderledger.web.ApiException;
import io.orderledger.web.ErrorCode;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * How far the store is, for the other services only: no front routes {@code /internal}. It tells
 * ids and numbers, nothing of what happened.
 */
@Hidden
@RestController
class HeadsController {
  private final HeadsTable heads;
  private final StoreAvailability availability;

  HeadsController(HeadsTable heads, StoreAvailability availability) {
    this.heads = heads;
    this.availability = availability;
  }

  /**
   * The newest position, and what changed for a customer.
   *
   * @param aggregates newest sequences of the customer's aggregates with events after the position
   *     asked about; absent when no customer was named or {@code tooFar}
   * @param tooFar {@code true} when more events lie in between than are looked through
   */
  record Heads(
      long head, @Nullable List<HeadsTable.Aggregate> aggregates, @Nullable Boolean tooFar) {}

  @GetMapping("/internal/v1/heads")
  Object heads(
      @RequestParam(required = false) @Nullable UUID order,
      @RequestParam(required = false) @Nullable UUID customer,
      @RequestParam(defaultValue = "0") long after) {
    if (order != null) {
      return availability
          .reading(() -> heads.order(order))
          .orElseThrow(() -> ApiException.of(ErrorCode.NOT_FOUND, "no events of this order"));
    }
    if (customer != null) {
      HeadsTable.Changes changes = availability.reading(() -> heads.customer(customer, after));
      return changes.head() - after > HeadsTable.FARTHEST
          ? new Heads(changes.head(), null, true)
          : new Heads(changes.head(), changes.aggregates(), null);
    }
    return new Heads(availability.reading(heads::head), null, null);
  }
}
