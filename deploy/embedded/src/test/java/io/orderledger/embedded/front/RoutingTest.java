package io.orderledger.embedded.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingTest {
  static final List<String> REQUESTS =
      List.of(
          "GET     /v1/products?country=DE&targetView=Software          COMMAND",
          "GET     /v1/products/p1/skus/s1/availabilities/a1?country=DE COMMAND",
          "GET     /v1/downloads/token-1                                COMMAND",
          "HEAD    /v1/downloads/token-1                                COMMAND",
          "POST    /v1/customers                                        COMMAND",
          "POST    /v1/customers/c1/carts                               COMMAND",
          "GET     /v1/customers/c1/carts/k1                            COMMAND",
          "PUT     /v1/customers/c1/carts/k1                            COMMAND",
          "POST    /v1/customers/c1/carts/k1/checkout                   COMMAND",
          "POST    /v1/customers/c1/orders                              COMMAND",
          "PATCH   /v1/customers/c1/orders/o1                           COMMAND",
          "POST    /v1/customers/c1/orders/o1/lineitems/1/key           COMMAND",
          "GET     /v1/customers/c1/orders/o1/lineitems/1/key           COMMAND",
          "POST    /v1/customers/c1/orders/o1/lineitems/1/downloads     COMMAND",
          "POST    /v1/customers/c1/orders/o1/supportrequests           COMMAND",
          "DELETE  /v1/customers/c1/orders/o1                           COMMAND",
          "GET     /v1/customers?size=10                                QUERY",
          "GET     /v1//customers?size=10                               QUERY",
          "GET     /v1/customers/                                       QUERY",
          "GET     /V1/Customers/c1                                     QUERY",
          "GET     /v1/customers/c1/orders                              QUERY",
          "HEAD    /v1/customers/c1/orders/o1                           QUERY",
          "GET     /v1/customers/c1/orders/o1/provisioningstatus        QUERY",
          "GET     /v1/customers/c1/orders/o1/lineitems/0/provisioningstatus QUERY",
          "GET     /v1/customers/c1/entitlements?entitlementType=x      QUERY",
          "GET     /v1/customers/c1/software                            QUERY",
          "GET     /v1/customers/c1/orders/o1/cancellation              QUERY",
          "GET     /v1/customers/c1/orders/o1/supportrequests           QUERY",
          "PUT     /v1/customers/c1                                     QUERY",
          "DELETE  /v1/customers/c1/                                    QUERY",
          "POST    /v1/customers/c1/software                            QUERY",
          "POST    /v1/customers/c1/entitlements                        QUERY",
          "POST    /v1/customers/c1/orders/o1/cancellation              QUERY",
          "PATCH   /v1/customers/c1/orders/o1/provisioningstatus        QUERY",
          "POST    /v1/customers/c1/orders/o1/lineitems/0/provisioningstatus QUERY",
          "PUT     /v1/customers                                        COMMAND",
          "PUT     /v1/customers/c1/orders                              COMMAND",
          "DELETE  /v1/customers/c1/orders/o1/supportrequests           COMMAND",
          "GET     /v1/invoices/summary                                 QUERY",
          "GET     /v1/invoices/i1/lineitems/OneTime/BillingLineItems   QUERY",
          "GET     /v1/auditrecords?startDate=1/2/2026%203:04:05%20PM   ACTIVITY",
          "GET     /v1/activity?from=2026-01-01                         ACTIVITY",
          "GET     /v1/orders/o1?asOf=2026-01-01T00:00:00Z              ACTIVITY",
          "GET     /v1/orders/o1/events                                 ACTIVITY",
          "GET     /v1/events?after=7                                   ACTIVITY",
          "POST    /oauth2/token                                        IDENTITY",
          "GET     /oauth2/jwks                                         IDENTITY");

  static final List<Upstream> UPSTREAMS = new ArrayList<>();
  static FrontClient client;

  @BeforeAll
  static void start() throws IOException {
    FrontPort front =
        FrontPort.open(
            0,
            Map.of(
                "/demo/clock",
                (method, body) -> new LocalEndpoint.Answer(202, "text/plain", method + body)));
    for (Service service : Service.values()) {
      Upstream upstream = Upstream.named(service);
      UPSTREAMS.add(upstream);
      front.connect(service, upstream.base());
    }
    client = new FrontClient(front);
  }

  @AfterAll
  static void stop() {
    client.close();
    UPSTREAMS.forEach(Upstream::close);
  }

  @ParameterizedTest
  @FieldSource("REQUESTS")
  void a_request_reaches_its_service_as_it_was_sent(String line) throws IOException {
    String[] row = line.split(" +", -1);
    var answer = client.send(row[0], row[1]);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("X-Seen"))
        .hasValue(row[2] + " " + row[0] + " " + row[1]);
  }

  @ParameterizedTest
  @CsvSource({
    "/command/actuator/health/readiness, COMMAND, /actuator/health/readiness",
    "/query/v3/api-docs,                 QUERY,   /v3/api-docs",
    "/activity/actuator/prometheus?a=b,  ACTIVITY,/actuator/prometheus?a=b",
    "/identity/actuator/health,          IDENTITY,/actuator/health"
  })
  void operations_of_a_service_are_below_its_name(String path, String service, String seen)
      throws IOException {
    assertThat(client.send("GET", path).body()).isEqualTo(service + " GET " + seen);
  }

  @Test
  void every_row_of_the_table_is_taken_by_a_request() {
    Set<Route> taken = new HashSet<>();
    for (String line : REQUESTS) {
      String[] row = line.split(" +", -1);
      var path = new RequestPath(row[1].replaceAll("\\?.*", ""));
      taken.add(RoutingTable.find(row[0], path).orElseThrow());
    }
    assertThat(RoutingTable.ROWS.stream().filter(row -> row.prefix() == 0))
        .allSatisfy(row -> assertThat(taken).contains(row));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/v1",
        "/v2/customers",
        "/actuator/health",
        "/v1/customersX",
        "/oauth2/token/x",
        "/command/v1/products"
      })
  void an_unknown_path_is_404_as_a_problem(String path) throws IOException {
    var answer = client.send(client.request(path).header("MS-CorrelationId", "c-1"));
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.headers().firstValue("MS-CorrelationId")).hasValue("c-1");
    assertThat(answer.headers().firstValue("MS-RequestId")).isPresent();
    assertThat(answer.body())
        .contains(
            "\"type\":\"urn:orderledger:error:404\"",
            "\"code\":\"404\"",
            "\"instance\":\"" + path + "\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/products/../customers",
        "/v1/products/%2e%2e/customers",
        "/v1/products/..;x=y/customers",
        "/v1/products/%2e;x/customers",
        "/v1/products/a%2F..%2Fb"
      })
  void a_path_that_means_another_one_is_400(String path) throws IOException {
    var answer = client.send("GET", path);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  void a_refusal_after_which_the_connection_is_closed_says_so() throws IOException {
    var answer = client.send("GET", "/v1/invoices/G%00");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Connection")).hasValue("close");
    assertThat(client.send("GET", "/v1/nothing").headers().firstValue("Connection")).isEmpty();
  }

  @Test
  void a_local_endpoint_is_answered_here() throws IOException {
    var answer =
        client.send(client.request("/demo/clock").POST(BodyPublishers.ofString("{\"a\":\"ü\"}")));
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body()).isEqualTo("POST{\"a\":\"ü\"}");
  }

  @Test
  void a_local_endpoint_reads_no_more_than_64_kib() throws IOException {
    var answer =
        client.send(
            client.request("/demo/clock").POST(BodyPublishers.ofByteArray(new byte[70_000])));
    assertThat(answer.statusCode()).isEqualTo(413);
  }
}
