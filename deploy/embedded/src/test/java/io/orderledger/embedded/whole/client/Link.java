package io.orderledger.embedded.whole.client;

import java.util.List;

/** A URI below {@code <base>/v1/} and the headers to send there. */
public record Link(String uri, String method, List<Header> headers) {

  public record Header(String key, String value) {}
}
