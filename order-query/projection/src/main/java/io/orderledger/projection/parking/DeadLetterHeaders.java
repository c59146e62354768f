package io.orderledger.projection.parking;

/** Headers that a parked record has besides those it came with. */
public final class DeadLetterHeaders {
  /** One of {@code UNREADABLE}, {@code REFUSED_BY_DATABASE}, {@code CANNOT_BE_APPLIED}, ... */
  public static final String REASON = "dlt-reason";

  /** What the failure said, at most 1,000 characters. */
  public static final String MESSAGE = "dlt-message";

  /** The projection that parked it. */
  public static final String CONSUMER = "dlt-consumer";

  public static final String TOPIC = "dlt-original-topic";
  public static final String PARTITION = "dlt-original-partition";
  public static final String OFFSET = "dlt-original-offset";

  /** The source record's timestamp, milliseconds since the epoch. */
  public static final String TIMESTAMP = "dlt-original-timestamp";

  private DeadLetterHeaders() {}
}
