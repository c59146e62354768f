package io.orderledger.web.security;

import io.orderledger.web.ApiException;
import io.orderledger.web.Caller;
import io.orderledger.web.ErrorCode;
import io.orderledger.web.error.Problems;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Lets a request in whose bearer token is good, and keeps its caller for the controller. What a
 * caller gets is for that caller alone: no cache may store it.
 */
final class CallerFilter implements Filter {

  static final String CALLER = Caller.class.getName();

  private static final Logger LOG = LoggerFactory.getLogger(CallerFilter.class);
  private static final String SCHEME = "Bearer ";
  private static final int MAX_LENGTH = 8192;

  private final CallerTokens tokens;
  private final Problems problems;

  CallerFilter(CallerTokens tokens, Problems problems) {
    this.tokens = tokens;
    this.problems = problems;
  }

  @Override
  public void doFilter(ServletRequest servletRequest, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) servletRequest;
    HttpServletResponse answer = (HttpServletResponse) response;
    answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    answer.setHeader("X-Content-Type-Options", "nosniff");
    try {
      request.setAttribute(CALLER, caller(request.getHeader(HttpHeaders.AUTHORIZATION)));
    } catch (ApiException refusal) {
      problems.write(answer, refusal, request.getRequestURI());
      return;
    }
    chain.doFilter(request, answer);
  }

  private Caller caller(@Nullable String authorization) {
    if (authorization == null
        || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw unauthorized("Send a bearer token in the header Authorization", SCHEME.strip());
    }
    if (authorization.length() > MAX_LENGTH) {
      throw invalid();
    }
    try {
      return tokens.verify(authorization.substring(SCHEME.length()).strip());
    } catch (BadJwtException bad) {
      LOG.debug("A token was refused: {}", bad.getMessage());
      throw invalid();
    } catch (JwtException unknown) {
      LOG.warn("Tokens cannot be verified: {}", unknown.getMessage());
      throw ApiException.of(ErrorCode.UNAVAILABLE, "Tokens cannot be verified right now; try again")
          .retryAfter(Duration.ofSeconds(2));
    }
  }

  private static ApiException invalid() {
    return unauthorized(
        "The token is not valid: expired, not from here, or without roles or a GUID as partner_id",
        "Bearer error=\"invalid_token\"");
  }

  private static ApiException unauthorized(String description, String challenge) {
    return ApiException.of(ErrorCode.UNAUTHORIZED, description)
        .field(HttpHeaders.AUTHORIZATION)
        .header(HttpHeaders.WWW_AUTHENTICATE, challenge);
  }
}
