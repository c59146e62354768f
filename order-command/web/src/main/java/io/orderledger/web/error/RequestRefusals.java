package io.orderledger.web.error;

import io.orderledger.web.ApiException;
import io.orderledger.web.ErrorCode;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** What Spring MVC found wrong with a request, in the caller's words. */
final class RequestRefusals {

  private RequestRefusals() {}

  static Optional<ApiException> of(Throwable failure) {
    return Optional.ofNullable(
        switch (failure) {
          case MissingServletRequestParameterException missing ->
              invalid(missing.getParameterName(), "is missing");
          case MissingRequestHeaderException missing ->
              invalid(missing.getHeaderName(), "is missing");
          case MissingServletRequestPartException missing ->
              invalid(missing.getRequestPartName(), "is missing");
          case MethodArgumentTypeMismatchException wrong ->
              invalid(wrong.getName(), expected(wrong.getRequiredType()));
          case TypeMismatchException wrong ->
              invalid(
                  wrong.getPropertyName() == null ? "value" : wrong.getPropertyName(),
                  expected(wrong.getRequiredType()));
          case HttpRequestMethodNotSupportedException method -> methodNotAllowed(method);
          case HttpMediaTypeNotSupportedException type -> unsupported(type);
          case HttpMediaTypeNotAcceptableException type ->
              ApiException.of(ErrorCode.NOT_ACCEPTABLE, "Accept must name one of: " + names(type))
                  .field(HttpHeaders.ACCEPT);
          case MaxUploadSizeExceededException large -> tooLarge(large.getMaxUploadSize());
          case MultipartException ignored -> invalid("body", "is no readable multipart form");
          case InvalidParameterException ignored ->
              invalid("query", "holds a parameter that cannot be read as UTF-8");
          case RequestRejectedException ignored ->
              invalid("path", "or a header holds characters that are not allowed");
          default -> null;
        });
  }

  private static ApiException invalid(String field, String wrong) {
    return ApiException.of(ErrorCode.INVALID_PROPERTY, field + " " + wrong).field(field);
  }

  private static String expected(@Nullable Class<?> type) {
    return "must be " + Expected.of(type);
  }

  private static ApiException methodNotAllowed(HttpRequestMethodNotSupportedException failure) {
    String[] supported = failure.getSupportedMethods();
    String allowed = supported == null ? "" : String.join(", ", Arrays.asList(supported));
    return ApiException.of(
            ErrorCode.METHOD_NOT_ALLOWED,
            failure.getMethod()
                + " is not among the methods of this path; the header Allow names them")
        .header(HttpHeaders.ALLOW, allowed);
  }

  private static ApiException unsupported(HttpMediaTypeNotSupportedException failure) {
    return ApiException.of(
            ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Content-Type must be one of: " + names(failure))
        .field(HttpHeaders.CONTENT_TYPE)
        .header(HttpHeaders.ACCEPT, names(failure));
  }

  private static ApiException tooLarge(long bytes) {
    String limit = bytes > 0 ? ": at most " + DataSize.ofBytes(bytes).toKilobytes() + " KB" : "";
    return ApiException.of(ErrorCode.PAYLOAD_TOO_LARGE, "The upload is too large" + limit);
  }

  private static String names(HttpMediaTypeException failure) {
    return join(failure.getSupportedMediaTypes());
  }

  private static String join(Collection<? extends MediaType> types) {
    return types.stream().map(Object::toString).distinct().collect(Collectors.joining(", "));
  }
}
