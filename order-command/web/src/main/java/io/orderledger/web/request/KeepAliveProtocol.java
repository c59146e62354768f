package io.orderledger.web.request;

import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;

/**
 * Tomcat's HTTP/1.1, able to answer 503 and keep the connection. Made by Tomcat, by its class name.
 */
public final class KeepAliveProtocol extends Http11NioProtocol {
  @Override
  protected Processor createProcessor() {
    return new KeepAliveProcessor(this, getAdapter());
  }
}
