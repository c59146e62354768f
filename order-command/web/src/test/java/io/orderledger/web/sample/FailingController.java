package io.orderledger.web.sample;

import io.orderledger.web.ApiException;
import io.orderledger.web.ErrorCode;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

@RestController
@RequestMapping("/v1/failing")
class FailingController {

  @GetMapping("/window")
  void window() {
    throw ApiException.of(ErrorCode.WINDOW_PASSED, "The window of 60 days closed")
        .field("lineItems[1]")
        .with("closedAt", "2021-05-10T00:00:00Z");
  }

  @GetMapping("/inside")
  void inside() {
    throw new IllegalStateException("secret detail of io.orderledger.web.sample");
  }

  @GetMapping("/wrapped")
  void wrapped() {
    throw new CompletionException(ApiException.of(ErrorCode.ORDER_NOT_FOUND, "No such order"));
  }

  @GetMapping("/database")
  void database() throws SQLException {
    throw new SQLTransientConnectionException("Connection is not available: jdbc:secret");
  }

  @GetMapping("/busy")
  CompletableFuture<String> busy() {
    return CompletableFuture.failedFuture(
        ApiException.of(ErrorCode.TOO_MANY_REQUESTS, "Slow down")
            .retryAfter(Duration.ofMillis(1500)));
  }

  @GetMapping("/slow")
  DeferredResult<String> slow() {
    return new DeferredResult<>();
  }
}
