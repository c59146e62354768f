package io.orderledger.command.order.download;

import io.orderledger.contract.event.Actor;
import io.orderledger.contract.event.DownloadChoice;
import io.orderledger.contract.event.DownloadLinkIssued;
import java.time.Instant;

/**
 * What a link opens.
 *
 * @param actor who had it issued
 */
record DownloadLink(
    String orderId,
    int lineItemNumber,
    DownloadChoice download,
    String linkId,
    Instant expiresAt,
    Actor actor) {
  static DownloadLink of(DownloadLinkIssued issued) {
    return new DownloadLink(
        issued.orderId(),
        issued.line().lineItemNumber(),
        issued.download(),
        issued.linkId(),
        issued.expiresAt(),
        issued.actor());
  }
}
