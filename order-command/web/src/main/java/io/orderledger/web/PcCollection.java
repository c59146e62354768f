package io.orderledger.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A collection in Partner Center's shape.
 *
 * @param totalCount how many there are in all, or on this page where Partner Center counts so
 * @param items this page
 * @param links the page itself and the next one
 * @param attributes always {@code objectType} {@code Collection}
 */
public record PcCollection<T>(long totalCount, List<T> items, Links links, Attributes attributes) {

  /** Where this page is, and the next one when there is one. */
  public record Links(@Nullable Link self, @Nullable Link next) {}

  /** The resource's kind. */
  public record Attributes(String objectType) {
    /** What every collection carries. */
    public static final Attributes COLLECTION = new Attributes("Collection");
  }

  public PcCollection {
    items = List.copyOf(items);
  }

  /** The whole of a collection, with a link to itself. */
  public static <T> PcCollection<T> of(List<T> items, Link self) {
    return page(items.size(), items, self, null);
  }

  /** One page of a collection; {@code next} is null on the last one. */
  public static <T> PcCollection<T> page(
      long totalCount, List<T> items, Link self, @Nullable Link next) {
    return new PcCollection<>(totalCount, items, new Links(self, next), Attributes.COLLECTION);
  }
}
