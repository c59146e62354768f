package io.orderledger.web;

/**
 * What can go wrong with a request: Partner Center's code and the HTTP status it comes with. Where
 * Partner Center has no code the text is the status.
 */
public enum ErrorCode {
  INVALID_PROPERTY("3000", 400, "Invalid property"),
  ORDER_NOT_FOUND("20000", 404, "Order not found"),
  NO_RELATIONSHIP("20002", 404, "No relationship with this customer"),
  INVALID_OFFER("800004", 400, "Invalid offer"),
  INVALID_QUANTITY("800017", 400, "Invalid quantity"),
  NOT_SOLD_IN_COUNTRY("800070", 400, "Not sold in this country"),
  STALE_ETAG("2055", 412, "Stale ETag"),
  WINDOW_PASSED("900117", 400, "Cancellation window passed"),
  CANNOT_BE_CANCELLED("800061", 400, "Cannot be cancelled"),
  FORBIDDEN("900150", 403, "Forbidden"),
  UNAUTHORIZED("400", 401, "Access denied"),
  GONE("410", 410, "Gone"),
  NOT_FOUND("404", 404, "Not found"),
  CONFLICT("409", 409, "Conflict"),
  UNPROCESSABLE("422", 422, "Request id reused with another body"),
  TOO_MANY_REQUESTS("429", 429, "Too many requests"),
  UNAVAILABLE("503", 503, "Temporarily unavailable"),
  PAYLOAD_TOO_LARGE("413", 413, "Payload too large"),
  RANGE_NOT_SATISFIABLE("416", 416, "Range not satisfiable"),
  UNSUPPORTED_MEDIA_TYPE("415", 415, "Unsupported media type"),
  METHOD_NOT_ALLOWED("405", 405, "Method not allowed"),
  NOT_ACCEPTABLE("406", 406, "Not acceptable"),
  INTERNAL("500", 500, "Internal error");

  private final String code;
  private final int status;
  private final String title;

  ErrorCode(String code, int status, String title) {
    this.code = code;
    this.status = status;
    this.title = title;
  }

  /** The {@code code} member of the error body: text, stable for ever. */
  public String code() {
    return code;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The {@code title} member of the error body. */
  public String title() {
    return title;
  }
}
