package io.orderledger.web.error;

import io.orderledger.web.ApiException;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what went wrong outside of Spring MVC, in a filter or in the container. */
@Hidden
@RestController
final class ProblemErrorController implements ErrorController {

  private final Refusals refusals;
  private final Problems problems;

  ProblemErrorController(Refusals refusals, Problems problems) {
    this.refusals = refusals;
    this.problems = problems;
  }

  @RequestMapping("${spring.web.error.path:/error}")
  void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    ApiException refusal =
        failure instanceof Throwable thrown
            ? refusals.of(thrown)
            : Refusals.of(status instanceof Integer code ? code : 404);
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    problems.write(response, refusal, path == null ? null : path.toString());
  }
}
