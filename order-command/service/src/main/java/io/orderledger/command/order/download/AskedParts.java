package io.orderledger.command.order.download;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourceRegion;
import org.springframework.http.HttpRange;
import org.springframework.http.MediaType;
import org.springframework.http.converter.ResourceRegionHttpMessageConverter;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.util.StreamUtils;

/**
 * Which parts of the bits a request asks for (RFC 9110, 14.2). Spring MVC's own handling of ranges
 * sends the whole resource behind a 416.
 *
 * @param regions empty when all is asked for; an empty list when nothing of what is asked for
 *     exists
 */
record AskedParts(Optional<List<ResourceRegion>> regions) {
  private static final String UNIT = "bytes=";
  private static final Type REGIONS =
      new ParameterizedTypeReference<List<ResourceRegion>>() {}.getType();

  /**
   * Reads a {@code Range}. One that is unreadable, in another unit, or asks for more bytes than
   * there are counts for nothing, and parts that do not exist are left out.
   */
  static AskedParts of(@Nullable String range, Resource bits) throws IOException {
    if (range == null || !range.regionMatches(true, 0, UNIT, 0, UNIT.length())) {
      return all();
    }
    long length = bits.contentLength();
    try {
      List<HttpRange> asked = HttpRange.parseRanges(range.toLowerCase(Locale.ROOT));
      List<HttpRange> there =
          asked.stream().filter(part -> part.getRangeStart(length) < length).toList();
      return asked.isEmpty()
          ? all()
          : new AskedParts(Optional.of(HttpRange.toResourceRegions(there, bits)));
    } catch (IllegalArgumentException unreadable) {
      return all();
    }
  }

  static AskedParts all() {
    return new AskedParts(Optional.empty());
  }

  /** Whether no byte would go out. */
  boolean none() {
    return regions.filter(List::isEmpty).isPresent();
  }

  /** Sends status, headers of the parts, and the bytes. */
  void write(Resource bits, HttpServletResponse response) throws IOException {
    if (regions.isPresent()) {
      response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
      new ResourceRegionHttpMessageConverter()
          .write(
              regions.get(),
              REGIONS,
              MediaType.APPLICATION_OCTET_STREAM,
              new ServletServerHttpResponse(response));
    } else {
      response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
      response.setContentLengthLong(bits.contentLength());
      try (InputStream in = bits.getInputStream()) {
        StreamUtils.copy(in, response.getOutputStream());
      }
    }
  }
}
