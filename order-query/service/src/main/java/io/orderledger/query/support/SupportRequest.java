package io.orderledger.query.support;

import io.orderledger.contract.event.Attachment;
import io.orderledger.contract.event.SupportContact;
import io.orderledger.contract.event.SupportRequestSubmitted;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A support request as it was filed (R12). */
record SupportRequest(
    String id,
    String orderId,
    String customerId,
    String type,
    String impact,
    String title,
    Description description,
    SupportContact contact,
    List<Attachment> attachments,
    Instant submittedAt,
    String submittedBy) {

  /** What is asked for; {@code amountRequested} is a decimal in the order's currency. */
  record Description(
      String customerTenant,
      String orderOrSubscriptionId,
      String refundReason,
      @Nullable String amountRequested) {}

  SupportRequest {
    attachments = List.copyOf(attachments);
  }

  static SupportRequest of(SupportRequestSubmitted e) {
    return new SupportRequest(
        e.supportRequestId(),
        e.orderId(),
        e.customer().customerId(),
        e.type(),
        e.impact(),
        e.title(),
        new Description(
            e.description().customerTenant(),
            e.description().orderOrSubscriptionId(),
            e.description().refundReason(),
            e.description().amountRequested() == null
                ? null
                : e.description().amountRequested().toPlainString()),
        e.contact(),
        e.attachments(),
        e.submittedAt(),
        e.actor().name());
  }
}
