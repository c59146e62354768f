package io.orderledger.web.error;

import io.orderledger.web.ApiException;
import io.orderledger.web.ErrorCode;
import jakarta.servlet.ServletException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;

/** Finds the refusal that says to the caller what a failure was, without inner details. */
final class Refusals {

  private static final int DEPTH = 20;

  private final JsonRefusals json;

  Refusals(JsonRefusals json) {
    this.json = json;
  }

  ApiException of(Throwable failure) {
    Throwable cause = unwrapped(failure);
    return switch (cause) {
      case ApiException refusal -> refusal;
      case HttpMessageNotReadableException unreadable -> json.of(unreadable);
      default ->
          RequestRefusals.of(cause)
              .or(() -> BackEndAway.refusal(cause))
              .or(() -> byStatus(cause))
              .orElseGet(Refusals::internal);
    };
  }

  /** What a bare status, such as the container's, says. */
  static ApiException of(int status) {
    return switch (status) {
      case 400 -> ApiException.of(ErrorCode.INVALID_PROPERTY, "The request cannot be read");
      case 401 -> ApiException.of(ErrorCode.UNAUTHORIZED, "A bearer token is needed");
      case 403 -> ApiException.of(ErrorCode.FORBIDDEN, "This is not allowed");
      case 404 -> ApiException.of(ErrorCode.NOT_FOUND, "There is nothing at this path");
      case 405 -> ApiException.of(ErrorCode.METHOD_NOT_ALLOWED, "The path has no such method");
      case 406 -> ApiException.of(ErrorCode.NOT_ACCEPTABLE, "None of the accepted media types");
      case 413 -> ApiException.of(ErrorCode.PAYLOAD_TOO_LARGE, "The request is too large");
      case 415 -> ApiException.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Not a media type read here");
      case 429 -> ApiException.of(ErrorCode.TOO_MANY_REQUESTS, "Too many requests");
      case 503 -> BackEndAway.refusal();
      default -> status >= 400 && status < 500 ? of(400) : internal();
    };
  }

  private static Optional<ApiException> byStatus(Throwable cause) {
    return cause instanceof ErrorResponse answer
        ? Optional.of(of(answer.getStatusCode().value()))
        : Optional.empty();
  }

  private static ApiException internal() {
    return ApiException.of(
        ErrorCode.INTERNAL, "Something went wrong here; the request was not at fault");
  }

  /** A refusal anywhere among the causes counts; of other failures the wrappers are taken off. */
  private static Throwable unwrapped(Throwable failure) {
    Throwable bare = failure;
    while (isWrapper(bare) && bare.getCause() != null) {
      bare = bare.getCause();
    }
    Throwable at = bare;
    for (int depth = 0; depth < DEPTH && at != null; depth++) {
      if (at instanceof ApiException) {
        return at;
      }
      at = at.getCause();
    }
    return bare;
  }

  private static boolean isWrapper(Throwable failure) {
    return failure instanceof CompletionException
        || failure instanceof ExecutionException
        || failure.getClass() == ServletException.class;
  }
}
