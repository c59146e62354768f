package io.orderledger.benchmark.http;

import io.orderledger.benchmark.command.OrderStore;
import io.orderledger.benchmark.harness.Stage;
import io.orderledger.benchmark.ours.OurCommandSide;
import io.orderledger.command.catalogue.Catalogue;
import io.orderledger.command.catalogue.Offer;
import io.orderledger.contract.event.ProductKind;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** A running command service, 64 customers of it, and requests ready to be sent to its port. */
final class CommandPort implements AutoCloseable {
  private static final int CONNECTIONS = 12;
  private static final int CUSTOMERS = 64;
  private static final String PARTNER = "6c0b3a52-0d5b-4a54-9a0e-3b1b8b1c7a11";
  private final OurCommandSide service;
  private final Tokens tokens;
  private final List<String> customerPaths = new ArrayList<>();
  private final byte[] order;

  private CommandPort(OurCommandSide service, Tokens tokens) throws Exception {
    this.service = service;
    this.tokens = tokens;
    this.order =
        """
        {"billingCycle":"one_time","currencyCode":"EUR",\
        "lineItems":[{"lineItemNumber":0,"offerId":"%s","quantity":1}]}\
        """
            .formatted(offerId(service.bean(Catalogue.class)))
            .getBytes(StandardCharsets.UTF_8);
    try (HttpClient client = HttpClient.newHttpClient()) {
      String authorization = authorization("setup");
      for (int number = 0; number < CUSTOMERS; number++) {
        customerPaths.add(register(client, authorization, customer(number)));
      }
    }
  }

  /** The service as it ships, publishing what it stores. */
  static CommandPort relaying(Stage stage, Tokens tokens) throws Exception {
    return start(stage, tokens, "relaying", true, _ -> {});
  }

  /** The service as an instance that leaves publishing to another one: it does what peers do. */
  static CommandPort storing(Stage stage, Tokens tokens) throws Exception {
    return start(stage, tokens, "storing", false, _ -> {});
  }

  /** The service with another store behind its HTTP, or with none. */
  static CommandPort over(Stage stage, Tokens tokens, String name, @Nullable OrderStore store)
      throws Exception {
    return start(stage, tokens, name, false, StandIn.over(store));
  }

  private static CommandPort start(
      Stage stage,
      Tokens tokens,
      String name,
      boolean relaying,
      ApplicationContextInitializer<GenericApplicationContext> initializer)
      throws Exception {
    return new CommandPort(
        new OurCommandSide(
            stage.newDatabase("http_" + name),
            stage.bootstrapServers(),
            stage.newFolder("http"),
            List.of(
                "spring.datasource.hikari.maximum-pool-size=" + CONNECTIONS,
                "orderledger.relay.enabled=" + relaying,
                tokens.property()),
            initializer),
        tokens);
  }

  private static String offerId(Catalogue catalogue) {
    return catalogue.products().stream()
        .flatMap(product -> product.skus().stream())
        .flatMap(sku -> sku.offers().stream())
        .filter(o -> o.kind() == ProductKind.SUBSCRIPTION && o.hasKey())
        .filter(o -> "P1Y".equals(o.term()) && o.price("EUR").isPresent())
        .map(Offer::offerId)
        .findFirst()
        .orElseThrow();
  }

  private static String customer(int number) {
    return """
    {"companyProfile": {"domain": "benchmark-%d.example.com"},
     "billingProfile": {"companyName": "Benchmark GmbH", "email": "a@example.com",
       "culture": "de-DE", "language": "de", "defaultAddress": {"country": "DE"}}}
    """
        .formatted(number);
  }

  private String register(HttpClient client, String authorization, String customer)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/v1/customers"))
            .header("Authorization", authorization)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(customer))
            .build();
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow(() -> new IllegalStateException("no customer: " + answer.body()));
  }

  OurCommandSide service() {
    return service;
  }

  /** The base of its addresses, without a slash at the end. */
  String url() {
    return service.url();
  }

  int port() {
    return service.port();
  }

  /** Requests to place an order, each with the token of a caller of its own, for 64 customers. */
  List<byte[]> placing(int callers) throws Exception {
    List<byte[]> requests = new ArrayList<>();
    for (int caller = 0; caller < callers; caller++) {
      requests.add(
          request(
              "POST " + customerPaths.get(caller % CUSTOMERS) + "/orders",
              "caller-" + caller,
              order));
    }
    return requests;
  }

  /** A request to read an order of the customer's by its path. */
  byte[] reading(String path, String authorization) {
    return head("GET " + path, authorization, "").getBytes(StandardCharsets.US_ASCII);
  }

  String authorization(String subject) throws Exception {
    return "Bearer " + tokens.of(subject, PARTNER);
  }

  private byte[] request(String line, String subject, byte[] body) throws Exception {
    byte[] head =
        head(
                line,
                authorization(subject),
                "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    byte[] all = java.util.Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    return all;
  }

  private static String head(String line, String authorization, String more) {
    return line
        + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nAuthorization: "
        + authorization
        + "\r\n"
        + more
        + "\r\n";
  }

  @Override
  public void close() {
    service.close();
  }
}
