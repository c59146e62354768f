package io.orderledger.command.order;

import io.orderledger.contract.event.Actor;
import io.orderledger.contract.event.Attachment;
import io.orderledger.contract.event.RefundDetails;
import io.orderledger.contract.event.SupportContact;
import java.time.Instant;
import java.util.List;

/** File a support request for an order (R12). */
public record SubmitSupportRequest(
    String orderId,
    Actor actor,
    Instant receivedAt,
    OrderOwner owner,
    String supportRequestId,
    String type,
    String impact,
    String title,
    RefundDetails description,
    SupportContact contact,
    List<Attachment> attachments)
    implements OrderCommand {
  public SubmitSupportRequest {
    attachments = List.copyOf(attachments);
  }
}
