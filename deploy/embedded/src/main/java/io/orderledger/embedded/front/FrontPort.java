package io.orderledger.embedded.front;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One loopback port in front of all services. A request goes to the service that {@link
 * RoutingTable} names; unknown paths are 404, a service that is away or not connected yet is 503
 * with {@code Retry-After}, one that stays silent for 30 s is 504, all as problem+json.
 */
public final class FrontPort implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FrontPort.class);
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration CLIENT_SILENCE_TIMEOUT = Duration.ofSeconds(60);
  private static final Duration SERVICE_SILENCE_TIMEOUT = Duration.ofSeconds(30);
  private static final int MAX_THREADS = 64;
  private static final int ACCEPT_QUEUE = 1024;

  private final Server server = new Server(new QueuedThreadPool(MAX_THREADS));
  private final ServerConnector connector;
  private final PassingOn passingOn;

  private FrontPort(int port, Map<String, LocalEndpoint> local, Duration serviceSilence) {
    passingOn = new PassingOn(serviceSilence);
    connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http()));
    connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
    connector.setPort(port);
    connector.setAcceptQueueSize(ACCEPT_QUEUE);
    connector.setIdleTimeout(CLIENT_SILENCE_TIMEOUT.toMillis());
    server.addConnector(connector);
    server.setErrorHandler(new ProblemAnswers());
    server.setHandler(new GracefulHandler(new LocalEndpoints(local, passingOn)));
    server.setStopTimeout(STOP_TIMEOUT.toMillis());
  }

  /**
   * Opens the port; every service is away until it is connected.
   *
   * @param port to listen on; 0 for any free one
   * @param local endpoints this process answers itself, by exact path
   * @throws IOException when the port cannot be had, as when another process has it
   */
  public static FrontPort open(int port, Map<String, LocalEndpoint> local) throws IOException {
    return open(port, local, SERVICE_SILENCE_TIMEOUT);
  }

  static FrontPort open(int port, Map<String, LocalEndpoint> local, Duration serviceSilence)
      throws IOException {
    var front = new FrontPort(port, local, serviceSilence);
    try {
      front.server.start();
      return front;
    } catch (IOException e) {
      front.close();
      throw e;
    } catch (Exception e) {
      front.close();
      throw new IOException("The front port did not open", e);
    }
  }

  /** From now on requests for a service go to this base, such as {@code http://127.0.0.1:8081}. */
  public void connect(Service service, URI base) {
    passingOn.connect(service, base);
  }

  /** The port that is listened on. */
  public int port() {
    return connector.getLocalPort();
  }

  /** Lets requests under way end for up to 5 s, then closes the port. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (TimeoutException e) {
      LOG.info("Requests under way were cut off when the front port closed");
    } catch (Exception e) {
      throw new IllegalStateException("The front port did not stop cleanly", e);
    }
  }

  private static HttpConfiguration http() {
    var http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(PassingOn.REQUEST_HEADER_BYTES);
    http.setResponseHeaderSize(PassingOn.RESPONSE_HEADER_BYTES);
    http.setUriCompliance(
        UriCompliance.DEFAULT.with(
            "doubled slashes", UriCompliance.Violation.AMBIGUOUS_EMPTY_SEGMENT));
    return http;
  }
}
