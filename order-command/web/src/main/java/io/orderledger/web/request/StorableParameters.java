package io.orderledger.web.request;

import io.orderledger.web.ApiException;
import io.orderledger.web.ErrorCode;
import io.orderledger.web.StorableText;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses query parameters that no stored text can be equal to, before a database does. */
final class StorableParameters implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getDispatcherType() == DispatcherType.REQUEST) {
      request.getParameterMap().forEach(StorableParameters::check);
    }
    return true;
  }

  private static void check(String name, String[] values) {
    for (String value : values) {
      if (!StorableText.is(value)) {
        throw ApiException.of(ErrorCode.INVALID_PROPERTY, name + " " + StorableText.WANTED)
            .field(name);
      }
    }
  }
}
