package io.orderledger.web;

import org.jspecify.annotations.Nullable;

/** The size of a page: 1 to {@value #MAX} items. */
public final class PageSize {

  /** The largest page, and what a caller gets who names no size. */
  public static final int MAX = 500;

  private PageSize() {}

  /**
   * The requested size, or {@link #MAX} when none is.
   *
   * @throws ApiException 3000 naming {@code size} when it is out of bounds
   */
  public static int of(@Nullable Integer size) {
    return of(size, MAX);
  }

  /**
   * The requested size, or the given one when none is.
   *
   * @throws ApiException 3000 naming {@code size} when it is out of bounds
   */
  public static int of(@Nullable Integer size, int unlessGiven) {
    if (size == null) {
      return unlessGiven;
    }
    if (size < 1 || size > MAX) {
      throw ApiException.of(
              ErrorCode.INVALID_PROPERTY, "size must be between 1 and " + MAX + ", not " + size)
          .field("size");
    }
    return size;
  }
}
