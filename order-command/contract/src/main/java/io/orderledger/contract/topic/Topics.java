package io.orderledger.contract.topic;

/** The topics of the contract. */
public final class Topics {
  /** Every event of the Order aggregate, keyed by order id. */
  public static final String ORDER_EVENTS = "order-events";

  /** Every event of the Customer aggregate, keyed by customer id. */
  public static final String CUSTOMER_EVENTS = "customer-events";

  /** {@code CreditIssued}, keyed by partner id. */
  public static final String INVOICE_CREDITS = "invoice-credits";

  private Topics() {}

  /** Where {@code consumer} parks what it cannot process from {@code topic}. */
  public static String deadLetter(String topic, String consumer) {
    return topic + "." + consumer + ".dlt";
  }
}
