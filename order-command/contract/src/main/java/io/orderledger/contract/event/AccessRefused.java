package io.orderledger.contract.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something was refused on an order that exists for the caller, and why (R11).
 *
 * @param line the line the refusal names; absent when it concerns the whole order
 * @param code the stable error code the caller got, for example {@code 900117}
 * @param reason the refusal's name, for example {@code CancellationWindowClosed}
 */
public record AccessRefused(
    String orderId,
    CustomerSnapshot customer,
    Actor actor,
    Instant refusedAt,
    Operation operation,
    @Nullable LineRef line,
    String code,
    String reason)
    implements OrderEvent {

  @Override
  public Instant occurredAt() {
    return refusedAt;
  }
}
