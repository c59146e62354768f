package io.orderledger.command.catalogue.browse;

import io.orderledger.command.http.Refusals;
import io.orderledger.web.Link;
import io.orderledger.web.PageSize;
import io.orderledger.web.PcCollection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts pages out of collections that fit into memory. */
final class Pages {
  private Pages() {}

  /**
   * A page.
   *
   * @param path of the collection, with a query
   * @param size 1 to 500
   * @param offset items before the page, from 0
   * @throws io.orderledger.web.ApiException 3000 naming the parameter out of bounds
   */
  static <T> PcCollection<T> of(
      List<T> all, String path, @Nullable Integer size, @Nullable Integer offset) {
    int length = PageSize.of(size);
    int from = offset == null ? 0 : offset;
    if (from < 0) {
      throw Refusals.invalid("offset must not be negative").field("offset");
    }
    int start = Math.min(from, all.size());
    int end = Math.min(start + length, all.size());
    Link next = end < all.size() ? Link.get(paged(path, length, end)) : null;
    String self = size == null && offset == null ? path : paged(path, length, from);
    return PcCollection.page(all.size(), all.subList(start, end), Link.get(self), next);
  }

  private static String paged(String path, int size, int offset) {
    return path + "&size=" + size + "&offset=" + offset;
  }
}
