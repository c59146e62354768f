package io.orderledger.web.error;

import io.orderledger.web.ApiException;
import io.orderledger.web.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.DisconnectedClientHelper;

/** Answers every failure of a controller with a problem body. */
@RestControllerAdvice
final class ProblemAdvice {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  private final Refusals refusals;
  private final Problems problems;

  ProblemAdvice(Refusals refusals, Problems problems) {
    this.refusals = refusals;
    this.problems = problems;
  }

  @ExceptionHandler(Throwable.class)
  @Nullable ResponseEntity<Map<String, Object>> answer(
      Throwable failure, HttpServletRequest request, HttpServletResponse response) {
    if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
      return null;
    }
    ApiException refusal = refusals.of(failure);
    log(refusal, failure, request);
    if (response.isCommitted()) {
      return null;
    }
    HttpHeaders headers = new HttpHeaders();
    refusal.headers().forEach(headers::set);
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    return ResponseEntity.status(refusal.code().status())
        .headers(headers)
        .body(problems.body(refusal, request.getRequestURI()));
  }

  /**
   * Names the route and not the path, which may hold a download's token. A refusal on purpose is no
   * news: under overload there are thousands.
   */
  private static void log(ApiException refusal, Throwable failure, HttpServletRequest request) {
    Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    if (refusal.code() == ErrorCode.INTERNAL) {
      LOG.error("{} {} failed", request.getMethod(), route, failure);
    } else if (refusal.code() == ErrorCode.UNAVAILABLE && !(failure instanceof ApiException)) {
      LOG.warn("{} {} refused for now: {}", request.getMethod(), route, failure.toString());
    }
  }
}
