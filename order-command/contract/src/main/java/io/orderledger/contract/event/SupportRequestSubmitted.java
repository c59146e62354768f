package io.orderledger.contract.event;

import java.time.Instant;
import java.util.List;

/**
 * A support request was filed for an order (R12).
 *
 * @param supportRequestId a UUID in lower case
 * @param type {@code CSP Purchase/Refund on behalf of customers}
 * @param impact {@code minimal}, {@code moderate} or {@code critical}
 */
public record SupportRequestSubmitted(
    String orderId,
    CustomerSnapshot customer,
    Actor actor,
    Instant submittedAt,
    String supportRequestId,
    String type,
    String impact,
    String title,
    RefundDetails description,
    SupportContact contact,
    List<Attachment> attachments)
    implements OrderEvent {

  public SupportRequestSubmitted {
    attachments = List.copyOf(attachments);
  }

  @Override
  public Instant occurredAt() {
    return submittedAt;
  }
}
