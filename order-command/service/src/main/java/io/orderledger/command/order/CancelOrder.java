package io.orderledger.command.order;

import io.orderledger.contract.event.Actor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cancel an order or some of its lines, all or nothing (R7).
 *
 * @param cancellationId a UUID in lower case
 * @param lines empty for the whole order
 * @param ifMatch the versions of the order the caller accepts; {@code null} for any
 */
public record CancelOrder(
    String orderId,
    Actor actor,
    Instant receivedAt,
    OrderOwner owner,
    String cancellationId,
    List<CancelTarget> lines,
    @Nullable String ifMatch)
    implements OrderCommand {
  public CancelOrder {
    lines = List.copyOf(lines);
  }
}
