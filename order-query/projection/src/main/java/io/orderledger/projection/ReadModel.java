package io.orderledger.projection;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Where controllers read: the generation of the read model that is live. */
public interface ReadModel {

  /**
   * A client bound to the live generation. Ask for it for each request, do not keep it: a rebuild
   * may switch readers to another generation between two requests.
   */
  JdbcClient jdbc();
}
