package io.orderledger.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;

/** What a caller accepts, as the ranges of an {@code Accept} header say it. */
public final class AcceptHeader {
  private AcceptHeader() {}

  /**
   * The range that speaks for a media type: the most specific of those that include it (RFC 9110,
   * 12.5.1). Its quality is that of the type; 0 means not wanted.
   */
  public static Optional<MediaType> deciding(List<MediaType> ranges, MediaType type) {
    return ranges.stream()
        .filter(range -> range.includes(type))
        .max(Comparator.comparingInt(AcceptHeader::exactness));
  }

  /** How exactly a range names a type: 0 for any, 1 for any of a kind, 2 for one. */
  public static int exactness(MediaType range) {
    if (range.isWildcardType()) {
      return 0;
    }
    return range.isWildcardSubtype() ? 1 : 2;
  }
}
