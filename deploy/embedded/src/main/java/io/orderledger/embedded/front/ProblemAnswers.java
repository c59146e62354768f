package io.orderledger.embedded.front;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Puts what the server itself refuses, such as too large a header, into the form of a problem. The
 * server closes the connection then, and so says it.
 */
final class ProblemAnswers extends ErrorHandler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus() == 0 ? HttpStatus.BAD_REQUEST_400 : response.getStatus();
    FrontProblem.writeLast(request, response, callback, status, HttpStatus.getMessage(status));
    return true;
  }
}
