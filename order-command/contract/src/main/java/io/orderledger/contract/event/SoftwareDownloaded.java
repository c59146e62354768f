package io.orderledger.contract.event;

import java.time.Instant;

/**
 * Bits were fetched through a link; recorded before the first byte went out (R6).
 *
 * @param actor who had the link issued: the link is the only credential on this path
 */
public record SoftwareDownloaded(
    String orderId,
    CustomerSnapshot customer,
    Actor actor,
    Instant downloadedAt,
    LineRef line,
    String linkId,
    DownloadChoice download)
    implements OrderEvent {

  @Override
  public Instant occurredAt() {
    return downloadedAt;
  }
}
