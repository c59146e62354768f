package io.orderledger.web.request;

import io.orderledger.web.ApiException;
import io.orderledger.web.RequestIds;
import io.orderledger.web.error.Problems;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;

/**
 * The first to see a request: gives it its ids, says them back, refuses it when too many are
 * inside, puts the correlation id before every log line, and passes it on with single slashes in
 * its path.
 */
final class FrontFilter implements Filter {

  static final String IDS = RequestIds.class.getName();

  private static final String CORRELATION = "correlationId";

  private final Problems problems;
  private final BodyLimit bodyLimit;
  private final Admission admission;
  private final Turnaway turnaway;

  FrontFilter(Problems problems, BodyLimit bodyLimit, Admission admission) {
    this.problems = problems;
    this.bodyLimit = bodyLimit;
    this.admission = admission;
    this.turnaway = new Turnaway(problems);
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest http
        && response instanceof HttpServletResponse answer) {
      filter(http, answer, chain);
    } else {
      chain.doFilter(request, response);
    }
  }

  private void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    RequestIds ids;
    try {
      ids = RequestIdHeaders.read(request);
      RequestIdHeaders.echo(ids, response);
      request.setAttribute(IDS, ids);
      bodyLimit.check(request);
    } catch (ApiException refusal) {
      RequestIdHeaders.echoMadeWhereAbsent(response);
      problems.write(response, refusal, request.getRequestURI());
      return;
    }
    HttpServletRequest folded = SingleSlashes.in(request);
    if (admission.isOpen(folded)) {
      pass(folded, response, ids, chain);
    } else if (admission.enter()) {
      try {
        pass(folded, response, ids, chain);
      } finally {
        admission.leave();
      }
    } else {
      turnaway.answer(request, response, ids, admission.refusal());
    }
  }

  private static void pass(
      HttpServletRequest request, HttpServletResponse response, RequestIds ids, FilterChain chain)
      throws IOException, ServletException {
    MDC.put(CORRELATION, ids.correlationId());
    try {
      chain.doFilter(request, response);
    } finally {
      MDC.remove(CORRELATION);
    }
  }
}
