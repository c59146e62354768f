package io.orderledger.contract.event;

/** A fact about one order. Topic {@code order-events}, keyed by {@link #orderId()}. */
public sealed interface OrderEvent extends DomainEvent
    permits OrderPlaced,
        KeyAccessed,
        DownloadLinkIssued,
        SoftwareDownloaded,
        OrderCancelled,
        SupportRequestSubmitted,
        AccessRefused {

  /** The aggregate's id: a UUID in lower case. */
  String orderId();
}
