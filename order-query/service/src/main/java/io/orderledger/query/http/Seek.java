package io.orderledger.query.http;

import io.orderledger.web.ApiException;
import io.orderledger.web.Cursors;
import io.orderledger.web.ErrorCode;
import io.orderledger.web.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Partner Center's way through a long collection: the link to the next page says {@code
 * seekOperation=Next} and carries the header {@code MS-ContinuationToken}.
 */
public final class Seek {
  /** The header that carries the cursor. */
  public static final String TOKEN = "MS-ContinuationToken";

  private static final String NEXT = "Next";

  private final Cursors cursors;

  private Seek(Cursors cursors) {
    this.cursors = cursors;
  }

  /**
   * The pages of one collection.
   *
   * @param scope its name, its tenant and its filters: a token of another scope is refused
   */
  public static Seek through(String... scope) {
    return new Seek(Cursors.of(TOKEN, scope));
  }

  /**
   * The sort key after which the wanted page begins; {@code null} for the first page.
   *
   * @throws ApiException 3000 if the operation is unknown or the token is missing or not of this
   *     collection
   */
  public @Nullable List<String> after(
      @Nullable String seekOperation, @Nullable String token, int keyParts) {
    if (seekOperation == null) {
      return token == null ? null : cursors.decode(token, keyParts);
    }
    if (!seekOperation.equalsIgnoreCase(NEXT)) {
      throw ApiException.of(ErrorCode.INVALID_PROPERTY, "seekOperation must be " + NEXT)
          .field("seekOperation");
    }
    if (token == null) {
      throw ApiException.of(
              ErrorCode.INVALID_PROPERTY, "seekOperation=Next needs the header " + TOKEN)
          .field(TOKEN);
    }
    return cursors.decode(token, keyParts);
  }

  /**
   * The link to the page after the row with this sort key.
   *
   * @param uri of this page, with at least one query parameter
   */
  public Link next(String uri, String... key) {
    return Link.get(uri + "&seekOperation=" + NEXT).header(TOKEN, cursors.encode(key));
  }
}
