package io.orderledger.web.error;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/** Answers with a problem body what Tomcat refuses before any filter sees it. */
final class ProblemReportValve extends ErrorReportValve {

  private final Problems problems;

  ProblemReportValve(Problems problems) {
    this.problems = problems;
  }

  @Override
  protected void report(Request request, Response response, Throwable failure) {
    boolean answered = response.getStatus() < 400 || response.getContentWritten() > 0;
    if (answered || !response.setErrorReported()) {
      return;
    }
    try {
      problems.write(response, Refusals.of(response.getStatus()), null);
      response.finishResponse();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
