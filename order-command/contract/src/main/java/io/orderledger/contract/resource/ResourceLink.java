package io.orderledger.contract.resource;

import java.util.List;

/**
 * A link of a resource.
 *
 * @param uri relative to the base URL's version, with a leading slash
 * @param headers none: the caller's own headers do
 */
public record ResourceLink(String uri, String method, List<Object> headers) {

  public ResourceLink {
    headers = List.copyOf(headers);
  }

  /** A link to read {@code uri}. */
  public static ResourceLink get(String uri) {
    return new ResourceLink(uri, "GET", List.of());
  }

  /** A link to change {@code uri}. */
  public static ResourceLink patch(String uri) {
    return new ResourceLink(uri, "PATCH", List.of());
  }
}
