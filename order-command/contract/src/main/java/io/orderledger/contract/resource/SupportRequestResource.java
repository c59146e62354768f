package io.orderledger.contract.resource;

import io.orderledger.contract.event.Attachment;
import io.orderledger.contract.event.RefundDetails;
import io.orderledger.contract.event.SupportContact;
import io.orderledger.contract.event.SupportRequestSubmitted;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A support request that was filed (R12), as both sides answer with it. */
public record SupportRequestResource(
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

  public SupportRequestResource {
    attachments = List.copyOf(attachments);
  }

  /**
   * What is asked for.
   *
   * @param amountRequested a decimal in the order's currency
   */
  public record Description(
      String customerTenant,
      String orderOrSubscriptionId,
      String refundReason,
      @Nullable String amountRequested) {
    static Description of(RefundDetails details) {
      BigDecimal amount = details.amountRequested();
      return new Description(
          details.customerTenant(),
          details.orderOrSubscriptionId(),
          details.refundReason(),
          amount == null ? null : amount.toPlainString());
    }
  }

  /** The resource of a support request that was submitted. */
  public static SupportRequestResource of(SupportRequestSubmitted event) {
    return new SupportRequestResource(
        event.supportRequestId(),
        event.orderId(),
        event.customer().customerId(),
        event.type(),
        event.impact(),
        event.title(),
        Description.of(event.description()),
        event.contact(),
        event.attachments(),
        event.submittedAt(),
        event.actor().name());
  }
}
