package io.orderledger.embedded.clock;

import io.orderledger.embedded.front.LocalEndpoint;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code GET /demo/clock} shows the demo clock, {@code POST {"instant": "..."}} moves it forward.
 */
public final class ClockEndpoint implements LocalEndpoint {

  public static final String PATH = "/demo/clock";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final DemoClock clock;

  public ClockEndpoint(DemoClock clock) {
    this.clock = clock;
  }

  @Override
  public Answer answer(String method, String body) {
    return switch (method) {
      case "GET", "HEAD" -> shown();
      case "POST" -> moved(body);
      default -> problem(405, "405", "Only GET and POST");
    };
  }

  private Answer moved(String body) {
    Instant target;
    try {
      JsonNode instant = JSON.readTree(body).path("instant");
      target = Instant.parse(instant.asString());
    } catch (JacksonException | DateTimeException e) {
      return problem(
          400, "3000", "instant: an instant such as 2021-04-20T09:00:00Z is needed, in JSON");
    }
    if (!DemoClock.reaches(target)) {
      return problem(
          400,
          "3000",
          "instant: the clock shows %s to %s".formatted(DemoClock.EARLIEST, DemoClock.LATEST));
    }
    if (!clock.moveTo(target)) {
      return problem(
          400,
          "3000",
          "instant: the clock stands at %s and only moves forward".formatted(clock.instant()));
    }
    return shown();
  }

  private Answer shown() {
    return new Answer(
        200,
        "application/json",
        JSON.writeValueAsString(Map.of("instant", clock.instant().toString())));
  }

  private static Answer problem(int status, String code, String description) {
    return new Answer(
        status,
        "application/problem+json",
        JSON.writeValueAsString(
            Map.of(
                "type",
                "about:blank",
                "title",
                status == 400 ? "Bad Request" : "Method Not Allowed",
                "status",
                status,
                "detail",
                description,
                "instance",
                PATH,
                "code",
                code,
                "description",
                description,
                "source",
                "embedded",
                "data",
                status == 400 ? List.of("instant") : List.of())));
  }
}
