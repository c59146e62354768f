package io.orderledger.web.json;

import io.orderledger.web.AcceptHeader;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Looks whether the caller takes JSON before anything is done: Spring MVC asks only when the answer
 * is written, and a caller who is told 406 by then believes that nothing happened. A handler that
 * declares what it produces, or writes its answer itself, is left alone.
 */
final class AcceptedJson implements HandlerInterceptor {
  private static final Set<MediaType> JSON = Set.of(MediaType.APPLICATION_JSON);

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws HttpMediaTypeNotAcceptableException {
    String produces = HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE;
    if (handler instanceof HandlerMethod method
        && !method.isVoid()
        && request.getAttribute(produces) == null) {
      if (!accepted(request.getHeader(HttpHeaders.ACCEPT))) {
        throw new HttpMediaTypeNotAcceptableException(List.copyOf(JSON));
      }
      request.setAttribute(produces, JSON);
    }
    return true;
  }

  private static boolean accepted(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return true;
    }
    try {
      List<MediaType> ranges = MediaType.parseMediaTypes(header);
      return AcceptHeader.deciding(ranges, MediaType.APPLICATION_JSON)
          .filter(range -> range.getQualityValue() > 0)
          .isPresent();
    } catch (InvalidMediaTypeException unreadable) {
      return false;
    }
  }
}
