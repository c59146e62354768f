package io.orderledger.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A link of a Partner Center resource.
 *
 * @param uri relative to {@code <base>/v1}, with a leading slash
 * @param method the HTTP method
 * @param headers what a client must send along when it follows the link
 */
public record Link(String uri, String method, List<Header> headers) {

  private static final String BASE = "/v1";

  /** A header to send along. */
  public record Header(String key, String value) {}

  public Link {
    headers = List.copyOf(headers);
  }

  /** A link followed with GET; a leading {@code /v1} of the given path is dropped. */
  public static Link get(String uri) {
    return of("GET", uri);
  }

  /** A link followed with the given method; a leading {@code /v1} of the given path is dropped. */
  public static Link of(String method, String uri) {
    String relative = uri.startsWith(BASE + "/") ? uri.substring(BASE.length()) : uri;
    return new Link(relative, method, List.of());
  }

  /** The link to what was asked for, with its query. */
  public static Link self(HttpServletRequest request) {
    String query = request.getQueryString();
    return get(query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query);
  }

  /** The same link with this header to send along as its only one. */
  public Link header(String key, String value) {
    return new Link(uri, method, List.of(new Header(key, value)));
  }

  /** The same link with this query parameter set; the value needs no encoding of its own. */
  public Link param(String name, Object value) {
    String changed =
        UriComponentsBuilder.fromUriString(uri).replaceQueryParam(name, value).build().toString();
    return new Link(changed, method, headers);
  }
}
