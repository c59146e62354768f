package io.orderledger.activity.log;

import io.orderledger.web.AcceptHeader;
import io.orderledger.web.ApiException;
import io.orderledger.web.ErrorCode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The forms the activity log comes in, in the order of preference. */
enum LogFormat {
  JSON(MediaType.APPLICATION_JSON_VALUE),
  CSV("text/csv;charset=UTF-8"),
  NDJSON(MediaType.APPLICATION_NDJSON_VALUE);

  private final String mediaType;

  LogFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  MediaType mediaType() {
    return MediaType.parseMediaType(mediaType);
  }

  /** A form and the range of an {@code Accept} header that speaks for it. */
  private record Wanted(LogFormat format, MediaType range) {}

  /**
   * The form an {@code Accept} header prefers: that with the highest quality, which the most
   * specific range decides (RFC 9110, 12.5.1). Of equal ones the form that is named more exactly.
   *
   * @throws ApiException 406 when it accepts none
   */
  static LogFormat accepted(@Nullable String accept) {
    List<MediaType> ranges = ranges(accept);
    return Arrays.stream(values())
        .flatMap(format -> format.wanted(ranges).stream())
        .filter(wanted -> wanted.range().getQualityValue() > 0)
        .max(
            Comparator.<Wanted>comparingDouble(wanted -> wanted.range().getQualityValue())
                .thenComparingInt(wanted -> AcceptHeader.exactness(wanted.range()))
                .thenComparing(Wanted::format, Comparator.reverseOrder()))
        .map(Wanted::format)
        .orElseThrow(LogFormat::notAcceptable);
  }

  private static List<MediaType> ranges(@Nullable String accept) {
    try {
      return MediaType.parseMediaTypes(accept == null ? "*/*" : accept);
    } catch (InvalidMediaTypeException e) {
      throw ApiException.of(ErrorCode.NOT_ACCEPTABLE, "Accept is not readable").field("Accept");
    }
  }

  private Optional<Wanted> wanted(List<MediaType> ranges) {
    return AcceptHeader.deciding(ranges, mediaType()).map(range -> new Wanted(this, range));
  }

  private static ApiException notAcceptable() {
    List<String> names = Arrays.stream(values()).map(f -> f.mediaType).toList();
    return ApiException.of(
            ErrorCode.NOT_ACCEPTABLE, "The activity log comes as " + String.join(", ", names))
        .field("Accept");
  }
}
