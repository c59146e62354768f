package io.orderledger.web.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * A request whose path has single slashes where doubled ones came in: Partner Center's clients
 * append a link with a leading slash to {@code <base>/v1/}. Only literal slashes are folded, so an
 * encoded slash, a dot segment or a backslash stays what it is, for the firewall to refuse.
 */
final class SingleSlashes extends HttpServletRequestWrapper {

  private final String uri;

  private SingleSlashes(HttpServletRequest request, String uri) {
    super(request);
    this.uri = uri;
  }

  /** The request itself when it has no doubled slash. */
  static HttpServletRequest in(HttpServletRequest request) {
    String uri = request.getRequestURI();
    return uri.contains("//") ? new SingleSlashes(request, folded(uri)) : request;
  }

  @Override
  public String getRequestURI() {
    return uri;
  }

  @Override
  public StringBuffer getRequestURL() {
    StringBuffer url = super.getRequestURL();
    return url.replace(url.length() - super.getRequestURI().length(), url.length(), uri);
  }

  private static String folded(String uri) {
    StringBuilder path = new StringBuilder(uri.length());
    for (int i = 0; i < uri.length(); i++) {
      if (uri.charAt(i) != '/' || i == 0 || uri.charAt(i - 1) != '/') {
        path.append(uri.charAt(i));
      }
    }
    return path.toString();
  }
}
