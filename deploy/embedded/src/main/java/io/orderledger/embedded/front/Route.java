package io.orderledger.embedded.front;

import java.util.Set;

/**
 * A row of the routing table.
 *
 * @param methods that take this row; empty for all
 * @param path segments to match in any case: {@code *} is one segment, {@code **} at the end is any
 *     number of them, none included
 * @param prefix segments at the start that the service does not see
 */
record Route(Set<String> methods, String path, Service service, int prefix) {
  private static final Set<String> READS = Set.of("GET", "HEAD");

  static Route all(String path, Service service) {
    return new Route(Set.of(), path, service, 0);
  }

  static Route reads(String path, Service service) {
    return new Route(READS, path, service, 0);
  }

  /** Reads whose first segment only names the service. */
  static Route operations(String path, Service service) {
    return new Route(READS, path, service, 1);
  }

  boolean takes(String method, RequestPath request) {
    return (methods.isEmpty() || methods.contains(method)) && request.matches(path);
  }
}
