package io.orderledger.command.order;

import io.orderledger.contract.event.Actor;
import java.time.Instant;

/** Something a caller wants of one order. Ids and time come with it; nothing is made up later. */
public sealed interface OrderCommand
    permits PlaceOrder,
        GetKey,
        IssueDownloadLink,
        RecordDownload,
        CancelOrder,
        SubmitSupportRequest {
  /** The aggregate's id: a UUID in lower case. */
  String orderId();

  /** Who asks, in the role that decides whether he may. */
  Actor actor();

  /** When the server received the request; decides windows and expiries (R7). */
  Instant receivedAt();
}
