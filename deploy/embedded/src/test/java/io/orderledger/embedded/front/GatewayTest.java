package io.orderledger.embedded.front;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The gateway of the compose run routes as the front port does. */
class GatewayTest {
  private static final Pattern ROW =
      Pattern.compile(" +\"~\\*(?<pattern>.+)\" +\\$(?<service>\\w+);");

  private static final Pattern READS =
      Pattern.compile(" +\"~\\*(?<pattern>.+)\" +\"GET, HEAD, \";");

  record Row(Pattern pattern, Service service) {}

  @ParameterizedTest
  @MethodSource("requests")
  void a_request_goes_where_the_front_port_sends_it(String line) throws IOException {
    String[] request = line.split(" +", -1);
    String path = request[1].replaceAll("\\?.*", "");
    Optional<Service> front =
        RoutingTable.find(request[0], new RequestPath(path)).map(Route::service);
    String seen = request[0] + " " + path.replaceAll("/+", "/");
    Optional<Service> gateway =
        rows().stream()
            .filter(row -> row.pattern().matcher(seen).find())
            .map(Row::service)
            .findFirst();
    assertThat(gateway).isEqualTo(front);
  }

  @ParameterizedTest
  @MethodSource("requests")
  void a_list_of_methods_is_completed_as_the_front_port_does(String line) throws IOException {
    var path = new RequestPath(line.split(" +", -1)[1].replaceAll("\\?.*", ""));
    String seen = path.raw().replaceAll("/+", "/");
    boolean completed =
        READS
            .matcher(map("map $uri $reads"))
            .results()
            .anyMatch(
                row ->
                    Pattern.compile(row.group("pattern"), Pattern.CASE_INSENSITIVE)
                        .matcher(seen)
                        .find());
    assertThat(completed ? Set.of("GET", "HEAD") : Set.of())
        .isEqualTo(
            RoutingTable.find("PUT", path)
                .map(route -> RoutingTable.takenElsewhere(route.service(), path))
                .orElse(Set.of()));
  }

  static Stream<String> requests() {
    return Stream.concat(
        RoutingTest.REQUESTS.stream(),
        Stream.of(
            "GET  /command/actuator/health/readiness",
            "GET  /query/v3/api-docs",
            "GET  /activity/actuator/prometheus",
            "GET  /identity/actuator/health",
            "POST /command/actuator/health",
            "GET  /identity/v3/api-docs",
            "GET  /actuator/health",
            "GET  /internal/v1/heads",
            "GET  /command/internal/v1/heads",
            "POST /demo/clock",
            "GET  /v1/customersX",
            "GET  /oauth2/token/x",
            "GET  /"));
  }

  private static List<Row> rows() throws IOException {
    return ROW.matcher(map("map \"$request_method $uri\" $service"))
        .results()
        .map(GatewayTest::row)
        .toList();
  }

  private static String map(String name) throws IOException {
    return Files.readAllLines(Path.of("../gateway/nginx.conf")).stream()
        .dropWhile(line -> !line.contains(name))
        .takeWhile(line -> !line.equals("  }"))
        .collect(joining("\n"));
  }

  private static Row row(MatchResult row) {
    return new Row(
        Pattern.compile(row.group("pattern"), Pattern.CASE_INSENSITIVE),
        Service.valueOf(row.group("service").toUpperCase(Locale.ROOT)));
  }
}
