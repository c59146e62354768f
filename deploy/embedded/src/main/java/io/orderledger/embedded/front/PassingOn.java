package io.orderledger.embedded.front;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Response.CompleteListener;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.proxy.ProxyHandler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Finds the service of a request and streams both bodies through, headers and links untouched. */
final class PassingOn extends ProxyHandler.Reverse {
  /** Services take 16 KiB; the rest is room for the headers that are added here. */
  static final int REQUEST_HEADER_BYTES = 15 * 1024;

  static final int RESPONSE_HEADER_BYTES = 16 * 1024;

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
  private static final Duration POOLED_CONNECTION_LIFE = Duration.ofSeconds(5);
  private static final int CONNECTIONS_PER_SERVICE = 256;
  private static final int WAITING_PER_SERVICE = 512;
  private static final String DESTINATION = PassingOn.class.getName() + ".destination";

  private final Map<Service, URI> services = new ConcurrentHashMap<>();

  private final Duration silence;

  private record Destination(URI base, Service service, RequestPath asked, String path) {}

  PassingOn(Duration silence) {
    super(Request::getHttpURI);
    this.silence = silence;
    setUseServerThreadPool(true);
  }

  void connect(Service service, URI base) {
    services.put(service, base);
  }

  @Override
  protected void configureHttpClient(HttpClient client) {
    super.configureHttpClient(client);
    client.setConnectTimeout(CONNECT_TIMEOUT.toMillis());
    client.setIdleTimeout(POOLED_CONNECTION_LIFE.toMillis());
    client.setMaxConnectionsPerDestination(CONNECTIONS_PER_SERVICE);
    client.setMaxRequestsQueuedPerDestination(WAITING_PER_SERVICE);
    client.setMaxRequestHeadersSize(2 * REQUEST_HEADER_BYTES);
    client.setMaxResponseHeadersSize(RESPONSE_HEADER_BYTES);
    client.setUserAgentField(null);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    var path = new RequestPath(request.getHttpURI().getPath());
    if (path.wanders()) {
      FrontProblem.write(
          request, response, callback, HttpStatus.BAD_REQUEST_400, "Dot segments are not allowed");
      return true;
    }
    Optional<Route> route = RoutingTable.find(request.getMethod(), path);
    if (route.isEmpty()) {
      FrontProblem.write(
          request, response, callback, HttpStatus.NOT_FOUND_404, "Nothing is at this path");
      return true;
    }
    URI base = services.get(route.get().service());
    if (base == null) {
      FrontProblem.write(
          request,
          response,
          callback,
          HttpStatus.SERVICE_UNAVAILABLE_503,
          "The service behind this path has not started yet");
      return true;
    }
    request.setAttribute(
        DESTINATION,
        new Destination(base, route.get().service(), path, path.without(route.get().prefix())));
    return super.handle(request, response, callback);
  }

  @Override
  protected org.eclipse.jetty.client.Request newProxyToServerRequest(
      Request request, HttpURI unchanged) {
    var to = (Destination) request.getAttribute(DESTINATION);
    String query = unchanged.getQuery();
    return getHttpClient()
        .newRequest(to.base().getHost(), to.base().getPort())
        .scheme(to.base().getScheme())
        .method(request.getMethod())
        .path(query == null ? to.path() : to.path() + "?" + query)
        .idleTimeout(silence.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  protected void addProxyHeaders(Request request, org.eclipse.jetty.client.Request onward) {
    String host = request.getHeaders().get(HttpHeader.HOST);
    onward.headers(
        headers -> {
          headers.remove(HttpHeader.FORWARDED);
          headers.put(HttpHeader.X_FORWARDED_FOR, Request.getRemoteAddr(request));
          headers.put(HttpHeader.X_FORWARDED_PROTO, "http");
          headers.remove(HttpHeader.X_FORWARDED_PORT);
          if (host != null) {
            headers.put(HttpHeader.X_FORWARDED_HOST, host);
          }
        });
  }

  @Override
  protected CompleteListener newServerToProxyResponseListener(
      Request request,
      org.eclipse.jetty.client.Request onward,
      Response response,
      Callback callback) {
    return new ProxyResponseListener(request, onward, response, callback) {
      @Override
      public void onHeaders(org.eclipse.jetty.client.Response answer) {
        super.onHeaders(answer);
        completeAllow(request, response);
      }
    };
  }

  /** A service names the methods it has itself; the path may be another one's with others. */
  private static void completeAllow(Request request, Response response) {
    List<String> own = response.getHeaders().getCSV(HttpHeader.ALLOW, false);
    if (!own.isEmpty()) {
      var to = (Destination) request.getAttribute(DESTINATION);
      Set<String> all = new LinkedHashSet<>(RoutingTable.takenElsewhere(to.service(), to.asked()));
      all.addAll(own);
      response.getHeaders().put(HttpHeader.ALLOW, String.join(", ", all));
    }
  }

  @Override
  protected void onServerToProxyResponseFailure(
      Request request,
      org.eclipse.jetty.client.Request onward,
      org.eclipse.jetty.client.Response answer,
      Response response,
      Callback callback,
      Throwable failure) {
    if (response.isCommitted()) {
      callback.failed(failure);
    } else if (failure instanceof TimeoutException) {
      FrontProblem.write(
          request, response, callback, HttpStatus.GATEWAY_TIMEOUT_504, "No answer in time");
    } else if (failure instanceof HttpException refused) {
      FrontProblem.write(request, response, callback, refused.getCode(), refused.getReason());
    } else {
      FrontProblem.write(
          request,
          response,
          callback,
          HttpStatus.SERVICE_UNAVAILABLE_503,
          "The service behind this path is away");
    }
  }
}
