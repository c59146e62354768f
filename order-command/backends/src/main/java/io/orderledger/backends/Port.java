package io.orderledger.backends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * A TCP port on the loopback interface.
 *
 * @param number 1..65535, or 0 for any free one
 * @param option what a user sets to choose another, named in errors
 */
public record Port(int number, String option) {

  /** Whatever port is free when the back end starts. */
  public static Port anyFree() {
    return new Port(0, "");
  }

  /**
   * The port to listen on now.
   *
   * @throws BackendException when the chosen port is taken
   */
  public int claim() {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
      return socket.getLocalPort();
    } catch (IOException e) {
      if (number == 0) {
        throw new UncheckedIOException(e);
      }
      throw new BackendException(
          "port %d is taken: stop what listens there or choose another with %s"
              .formatted(number, option),
          e);
    }
  }
}
