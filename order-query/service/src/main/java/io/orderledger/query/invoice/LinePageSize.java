package io.orderledger.query.invoice;

import io.orderledger.web.ApiException;
import io.orderledger.web.ErrorCode;
import io.orderledger.web.PageSize;
import org.jspecify.annotations.Nullable;

/**
 * The size of a page of invoice lines. Partner Center's clients ask for its own largest page,
 * {@value #ASKED}; they get one of {@value PageSize#MAX} and the link to the next.
 */
final class LinePageSize {
  private static final int ASKED = 2000;

  private LinePageSize() {}

  /**
   * How many lines the page may have, 1 to {@value PageSize#MAX}.
   *
   * @throws ApiException 3000 naming {@code size} when it is below 1 or above {@value #ASKED}
   */
  static int of(@Nullable Integer size) {
    if (size != null && size > ASKED) {
      throw ApiException.of(
              ErrorCode.INVALID_PROPERTY, "size must be between 1 and " + ASKED + ", not " + size)
          .field("size");
    }
    return PageSize.of(size == null ? null : Math.min(size, PageSize.MAX));
  }
}
