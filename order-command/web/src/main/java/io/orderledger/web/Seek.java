package io.orderledger.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a seek-based collection starts: at the beginning, or behind a continuation token.
 *
 * @param token the text of a cursor; null for the first page
 */
public record Seek(@Nullable String token) {

  /** The header that carries the token. */
  public static final String HEADER = "MS-ContinuationToken";

  /** The parameter that asks for the page behind the token. */
  public static final String PARAMETER = "seekOperation";

  private static final String NEXT = "Next";

  /**
   * Reads parameter and header; without the parameter it is the first page.
   *
   * @throws ApiException 3000 naming the one that is wrong or missing
   */
  public static Seek of(@Nullable String seekOperation, @Nullable String continuationToken) {
    if (seekOperation == null || seekOperation.isBlank()) {
      return new Seek(null);
    }
    if (!seekOperation.equalsIgnoreCase(NEXT)) {
      throw ApiException.of(
              ErrorCode.INVALID_PROPERTY, PARAMETER + " must be Next; this goes forward only")
          .field(PARAMETER);
    }
    if (continuationToken == null || continuationToken.isBlank()) {
      throw ApiException.of(
              ErrorCode.INVALID_PROPERTY, PARAMETER + "=Next needs the header " + HEADER)
          .field(HEADER);
    }
    return new Seek(continuationToken);
  }

  /** The token, when this is not the first page. */
  public Optional<String> after() {
    return Optional.ofNullable(token);
  }

  /** The link to the page behind this token. */
  public static Link next(Link self, String token) {
    return self.param(PARAMETER, NEXT).header(HEADER, token);
  }
}
