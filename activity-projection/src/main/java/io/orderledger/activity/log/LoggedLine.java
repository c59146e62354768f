package io.orderledger.activity.log;

import io.orderledger.contract.event.AccessRefused;
import io.orderledger.contract.event.CancelledLine;
import io.orderledger.contract.event.CustomerRegistered;
import io.orderledger.contract.event.DomainEvent;
import io.orderledger.contract.event.DownloadLinkIssued;
import io.orderledger.contract.event.KeyAccessed;
import io.orderledger.contract.event.LineRef;
import io.orderledger.contract.event.OrderCancelled;
import io.orderledger.contract.event.OrderPlaced;
import io.orderledger.contract.event.PlacedLine;
import io.orderledger.contract.event.SoftwareDownloaded;
import io.orderledger.contract.event.SupportRequestSubmitted;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line that an entry concerns, with its names of then.
 *
 * @param quantity what was bought or cancelled; absent elsewhere
 */
record LoggedLine(
    int lineItemNumber,
    String offerId,
    String productTitle,
    String skuTitle,
    @Nullable Integer quantity) {

  static List<LoggedLine> of(DomainEvent event) {
    return switch (event) {
      case OrderPlaced placed -> placed.lines().stream().map(LoggedLine::of).toList();
      case OrderCancelled cancelled -> cancelled.lines().stream().map(LoggedLine::of).toList();
      case KeyAccessed accessed -> List.of(of(accessed.line(), null));
      case DownloadLinkIssued issued -> List.of(of(issued.line(), null));
      case SoftwareDownloaded downloaded -> List.of(of(downloaded.line(), null));
      case AccessRefused refused ->
          refused.line() == null ? List.of() : List.of(of(refused.line(), null));
      case CustomerRegistered _, SupportRequestSubmitted _ -> List.of();
    };
  }

  private static LoggedLine of(PlacedLine line) {
    return new LoggedLine(
        line.lineItemNumber(),
        line.offerId(),
        line.productTitle(),
        line.skuTitle(),
        line.quantity());
  }

  private static LoggedLine of(CancelledLine line) {
    return of(line.line(), line.quantity());
  }

  private static LoggedLine of(LineRef line, @Nullable Integer quantity) {
    return new LoggedLine(
        line.lineItemNumber(), line.offerId(), line.productTitle(), line.skuTitle(), quantity);
  }
}
