package io.orderledger.web;

import java.util.List;

/**
 * A link of a Partner Center resource.
 *
 * @param uri relative to {@code <base>/v1}, with a leading slash
 * @param method the HTTP method
 * @param headers what a client must send along when it follows the link
 */
public record Link(String uri, String method, List<Header> headers) {

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
    return new Link(uri.startsWith("/v1/") ? uri.substring(3) : uri, method, List.of());
  }

  /** The same link with this header to send along as its only one. */
  public Link header(String key, String value) {
    return new Link(uri, method, List.of(new Header(key, value)));
  }
}
