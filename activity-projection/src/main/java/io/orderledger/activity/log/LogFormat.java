package io.orderledger.activity.log;

import io.orderledger.web.ApiException;
import io.orderledger.web.ErrorCode;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

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

  /**
   * The form an {@code Accept} header prefers.
   *
   * @throws ApiException 406 when it accepts none
   */
  static LogFormat accepted(@Nullable String accept) {
    try {
      List<MediaType> wanted = MediaType.parseMediaTypes(accept == null ? "*/*" : accept);
      MimeTypeUtils.sortBySpecificity(wanted);
      for (MediaType type : wanted) {
        for (LogFormat format : values()) {
          if (type.includes(format.mediaType()) && type.getQualityValue() > 0) {
            return format;
          }
        }
      }
    } catch (InvalidMediaTypeException e) {
      throw ApiException.of(ErrorCode.NOT_ACCEPTABLE, "Accept is not readable").field("Accept");
    }
    List<String> names = Arrays.stream(values()).map(f -> f.mediaType).toList();
    throw ApiException.of(
            ErrorCode.NOT_ACCEPTABLE, "The activity log comes as " + String.join(", ", names))
        .field("Accept");
  }
}
