package io.orderledger.command.order;

import io.orderledger.contract.event.Actor;
import io.orderledger.contract.event.DownloadChoice;
import java.time.Instant;

/**
 * Fetch bits through a link (R6). The link is the credential: it names the order, and whoever had
 * it issued is the actor.
 */
public record RecordDownload(
    String orderId,
    Actor actor,
    Instant receivedAt,
    int lineItemNumber,
    DownloadChoice download,
    String linkId,
    Instant expiresAt)
    implements OrderCommand {}
