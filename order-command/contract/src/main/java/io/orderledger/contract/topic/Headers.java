package io.orderledger.contract.topic;

/**
 * Header names of a record: CloudEvents 1.0 in Kafka's binary mode, and its extension attributes.
 */
public final class Headers {
  public static final String SPEC_VERSION = "ce_specversion";
  public static final String ID = "ce_id";
  public static final String TYPE = "ce_type";
  public static final String SOURCE = "ce_source";
  public static final String SUBJECT = "ce_subject";
  public static final String TIME = "ce_time";
  public static final String DATA_SCHEMA = "ce_dataschema";
  public static final String CONTENT_TYPE = "content-type";
  public static final String SEQUENCE = "sequence";
  public static final String POSITION = "position";
  public static final String CORRELATION_ID = "correlationid";
  public static final String CAUSATION_ID = "causationid";
  public static final String PARTNER_ID = "partnerid";
  public static final String TRACE_PARENT = "traceparent";

  private Headers() {}
}
