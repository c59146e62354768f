package io.orderledger.command.order;

import io.orderledger.command.decision.Accepted;
import io.orderledger.command.decision.Decision;
import io.orderledger.command.decision.Refusal;
import io.orderledger.command.decision.Refused;
import io.orderledger.contract.event.DownloadLinkIssued;
import io.orderledger.contract.event.Operation;
import io.orderledger.contract.event.OrderEvent;
import io.orderledger.contract.order.LineState;
import io.orderledger.contract.order.OrderState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a download link may be handed out (R6, R8). */
final class LinkIssue {
  private LinkIssue() {}

  static Decision<OrderEvent> decide(@Nullable OrderState state, IssueDownloadLink command) {
    Attempt attempt = new Attempt(command, Operation.ISSUE_DOWNLOAD_LINK);
    return attempt.gate(state, command.owner(), order -> decide(attempt, order, command));
  }

  private static Decision<OrderEvent> decide(
      Attempt attempt, OrderState order, IssueDownloadLink command) {
    Optional<LineState> found = order.line(command.lineItemNumber());
    if (found.isEmpty()) {
      return Refused.unrecorded(new Refusal.LineNotFound(command.lineItemNumber(), -1));
    }
    LineState line = found.get();
    if (line.placed().downloads().isEmpty()) {
      return attempt.recorded(order, line, new Refusal.NoDownloads(command.lineItemNumber()));
    }
    if (line.cancelled()) {
      return attempt.recorded(order, line, new Refusal.DownloadRevoked(command.lineItemNumber()));
    }
    Refusal missing = DownloadChoices.missing(line.placed().downloads(), command.download());
    return missing != null
        ? Refused.unrecorded(missing)
        : Accepted.of(
            new DownloadLinkIssued(
                order.orderId(),
                order.customer(),
                command.actor(),
                command.receivedAt(),
                line.ref(),
                command.linkId(),
                command.download(),
                command.expiresAt()));
  }
}
