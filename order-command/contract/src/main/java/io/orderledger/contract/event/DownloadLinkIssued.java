package io.orderledger.contract.event;

import java.time.Instant;

/**
 * A download link was handed out (R6). The link's id alone opens nothing; its token is never here.
 *
 * @param linkId a UUID in lower case
 * @param expiresAt first instant at which the link no longer works
 */
public record DownloadLinkIssued(
    String orderId,
    CustomerSnapshot customer,
    Actor actor,
    Instant issuedAt,
    LineRef line,
    String linkId,
    DownloadChoice download,
    Instant expiresAt)
    implements OrderEvent {

  @Override
  public Instant occurredAt() {
    return issuedAt;
  }
}
