package io.orderledger.web.security;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The routes that need no token. */
final class PublicRoutes {

  private static final List<String> ALWAYS =
      List.of(
          "GET /actuator/health/**",
          "GET /actuator/prometheus",
          "GET /v3/api-docs/**",
          "GET /v3/api-docs.yaml");

  private PublicRoutes() {}

  /**
   * Each more route is a path pattern, optionally behind a method: {@code GET /v1/downloads/**}.
   */
  static RequestMatcher with(List<String> more) {
    List<RequestMatcher> matchers = new ArrayList<>();
    ALWAYS.forEach(route -> add(route, matchers));
    more.forEach(route -> add(route, matchers));
    return new OrRequestMatcher(matchers);
  }

  private static void add(String written, List<RequestMatcher> matchers) {
    String route = written.strip();
    int space = route.indexOf(' ');
    String path = route.substring(space + 1);
    if (space < 0) {
      matchers.add(PathPatternRequestMatcher.pathPattern(path));
      return;
    }
    HttpMethod method = HttpMethod.valueOf(route.substring(0, space));
    matchers.add(PathPatternRequestMatcher.pathPattern(method, path));
    if (method.equals(HttpMethod.GET)) {
      matchers.add(PathPatternRequestMatcher.pathPattern(HttpMethod.HEAD, path));
    }
  }
}
