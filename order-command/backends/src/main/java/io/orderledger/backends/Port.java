package io.orderledger.backends;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A TCP port on the loopback interface.
 *
 * @param number 1..65535, or 0 for any free one
 * @param option what a user sets to choose another, named in errors
 */
public record Port(int number, String option) {

  /** Below the ports that systems give to outgoing connections, which could take one again. */
  private static final int LOWEST = 20_000;

  private static final int HIGHEST = 32_000;
  private static final int TRIES = 100;

  /** Whatever port is free when it is claimed. */
  public static Port anyFree() {
    return new Port(0, "");
  }

  /**
   * The port to listen on now.
   *
   * @throws BackendException when the chosen port is taken
   */
  public int claim() {
    if (number == 0) {
      return free();
    }
    if (!isFree(number)) {
      throw new BackendException(
          "port %d is taken: stop what listens there or choose another with %s"
              .formatted(number, option));
    }
    return number;
  }

  private static int free() {
    for (int tried = 0; tried < TRIES; tried++) {
      int candidate = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
      if (isFree(candidate)) {
        return candidate;
      }
    }
    throw new BackendException("no free port from %d to %d".formatted(LOWEST, HIGHEST));
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
