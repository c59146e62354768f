package io.orderledger.embedded.whole.client;

import java.util.List;

/** A call that was refused. */
@SuppressWarnings("serial")
public final class PartnerException extends RuntimeException {

  private final int status;
  private final Fault fault;

  /** The body of a refusal. */
  public record Fault(String code, String description, List<Object> data, String source) {}

  PartnerException(int status, Fault fault) {
    super(status + " " + fault);
    this.status = status;
    this.fault = fault;
  }

  public int status() {
    return status;
  }

  public Fault fault() {
    return fault;
  }
}
