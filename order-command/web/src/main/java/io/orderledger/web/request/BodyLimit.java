package io.orderledger.web.request;

import io.orderledger.web.ApiException;
import io.orderledger.web.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Refuses a body that says it is too large before it is read. Multipart forms have limits of their
 * own; a body of unannounced length is bounded by the JSON reader.
 *
 * @param bytes the most a body may have
 */
record BodyLimit(long bytes) {

  void check(HttpServletRequest request) {
    if (request.getContentLengthLong() > bytes && !isMultipart(request)) {
      throw ApiException.of(
          ErrorCode.PAYLOAD_TOO_LARGE, "The body may have at most " + bytes + " bytes");
    }
  }

  private static boolean isMultipart(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.regionMatches(true, 0, "multipart/", 0, 10);
  }
}
