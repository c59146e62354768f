package io.orderledger.command.order;

import io.orderledger.contract.event.Actor;
import io.orderledger.contract.event.DownloadChoice;
import java.time.Instant;

/**
 * Hand out a download link (R6).
 *
 * @param linkId a UUID in lower case
 * @param expiresAt first instant at which the link works no more
 */
public record IssueDownloadLink(
    String orderId,
    Actor actor,
    Instant receivedAt,
    OrderOwner owner,
    int lineItemNumber,
    DownloadChoice download,
    String linkId,
    Instant expiresAt)
    implements OrderCommand {}
