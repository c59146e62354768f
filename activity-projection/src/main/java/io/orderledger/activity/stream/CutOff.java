package io.orderledger.activity.stream;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes the server break the connection of a stream that failed half way: an error answer can no
 * longer be sent, and a proper end would look like the whole stream.
 */
@Component
final class CutOff extends OncePerRequestFilter {
  static final String ATTRIBUTE = CutOff.class.getName();

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, response);
    if (request.getAttribute(ATTRIBUTE) instanceof RuntimeException cause) {
      throw new ServletException("a stream broke off", cause);
    }
  }
}
