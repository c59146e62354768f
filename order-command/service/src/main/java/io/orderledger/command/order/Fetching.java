package io.orderledger.command.order;

import io.orderledger.command.decision.Accepted;
import io.orderledger.command.decision.Decision;
import io.orderledger.command.decision.Refusal;
import io.orderledger.command.decision.Refused;
import io.orderledger.contract.event.Operation;
import io.orderledger.contract.event.OrderEvent;
import io.orderledger.contract.event.SoftwareDownloaded;
import io.orderledger.contract.order.LineState;
import io.orderledger.contract.order.OrderState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether bits may go out through a link (R6, R8). */
final class Fetching {
  private Fetching() {}

  static Decision<OrderEvent> decide(@Nullable OrderState order, RecordDownload command) {
    Attempt attempt = new Attempt(command, Operation.DOWNLOAD);
    if (order == null) {
      return Refused.unrecorded(new Refusal.OrderNotFound(command.orderId()));
    }
    Optional<LineState> found = order.line(command.lineItemNumber());
    if (found.isEmpty()) {
      return Refused.unrecorded(new Refusal.LineNotFound(command.lineItemNumber(), -1));
    }
    LineState line = found.get();
    if (line.cancelled()) {
      return attempt.recorded(order, line, new Refusal.DownloadRevoked(command.lineItemNumber()));
    }
    if (!command.receivedAt().isBefore(command.expiresAt())) {
      return attempt.recorded(
          order, line, new Refusal.LinkExpired(command.lineItemNumber(), command.expiresAt()));
    }
    return Accepted.of(
        new SoftwareDownloaded(
            order.orderId(),
            order.customer(),
            command.actor(),
            command.receivedAt(),
            line.ref(),
            command.linkId(),
            command.download()));
  }
}
