package io.orderledger.query.http;

import io.orderledger.web.Link;
import io.orderledger.web.PcCollection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Partner Center's SeekBasedResourceCollection: a page whose body, too, names the token of the next
 * one.
 *
 * @param totalCount how many there are in all, or on this page where Partner Center counts so
 * @param continuationToken what the header {@code MS-ContinuationToken} must be for the next page;
 *     absent on the last one and where pages follow by offset
 */
public record SeekCollection<T>(
    long totalCount,
    List<T> items,
    @Nullable String continuationToken,
    PcCollection.Links links,
    PcCollection.Attributes attributes) {

  public SeekCollection {
    items = List.copyOf(items);
  }

  /** One page of a collection; {@code next} is null on the last one. */
  public static <T> SeekCollection<T> page(
      long totalCount, List<T> items, Link self, @Nullable Link next) {
    return new SeekCollection<>(
        totalCount,
        items,
        next == null ? null : token(next),
        new PcCollection.Links(self, next),
        PcCollection.Attributes.COLLECTION);
  }

  private static @Nullable String token(Link next) {
    return next.headers().stream()
        .filter(header -> header.key().equals(Seek.TOKEN))
        .map(Link.Header::value)
        .findFirst()
        .orElse(null);
  }
}
