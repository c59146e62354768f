package io.orderledger.query.invoice;

import io.orderledger.web.ApiException;
import io.orderledger.web.ErrorCode;

/** The parameter {@code offset}: how many items come before the page, from 0. */
final class Offset {
  private static final int MAX = 1_000_000;

  private Offset() {}

  /**
   * The offset, if it is in bounds.
   *
   * @throws ApiException 3000 naming {@code offset}
   */
  static int of(int offset) {
    if (offset < 0 || offset > MAX) {
      throw ApiException.of(
              ErrorCode.INVALID_PROPERTY, "offset must be between 0 and " + MAX + ", not " + offset)
          .field("offset");
    }
    return offset;
  }
}
