package io.orderledger.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.orderledger.contract.codec.RecordedEvent;
import io.orderledger.testing.TestTokens;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class ReplayTest {
  private static final int MANY = 50_000;

  private final TestService service = TestService.shared();
  private final JsonMapper json = new JsonMapper();
  private final String partner = Sample.newPartner();
  private final String auditor = TestTokens.token("GlobalAdmin", partner);
  private final Sample contoso = Sample.of(partner, "Contoso");

  @Test
  void fifty_thousand_events_stream_in_one_order_and_resume_after_any_of_them() {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      Sample one = i % 10 == 0 ? contoso.anotherOrder() : contoso;
      RecordedEvent event = service.relay().record(one.keyAccessed("2021-06-01T09:00:00Z"));
      service.relay().publish(event);
      expected.add(event.metadata().id());
    }
    service.catchUp();

    List<String> ids = new ArrayList<>();
    long middle = 0;
    try (Stream<String> lines = service.lines(auditor, "/v1/events")) {
      for (Iterator<String> i = lines.iterator(); i.hasNext(); ) {
        var event = json.readTree(i.next());
        ids.add(event.get("id").asString());
        middle = ids.size() == MANY / 2 ? event.get("position").asLong() : middle;
      }
    }
    assertThat(ids).isEqualTo(expected);
    try (Stream<String> rest = service.lines(auditor, "/v1/events?after=" + middle)) {
      assertThat(rest.map(line -> json.readTree(line).get("id").asString()))
          .isEqualTo(expected.subList(MANY / 2, MANY));
    }
    aClientThatHangsUpFreesEverything();
  }

  private void aClientThatHangsUpFreesEverything() {
    Stream<String> slow = service.lines(auditor, "/v1/events");
    assertThat(slow.iterator().next()).contains("KeyAccessed");
    assertThat(running()).isEqualTo(1);
    await().untilAsserted(() -> assertThat(connections()).isZero());

    slow.close();

    await().untilAsserted(() -> assertThat(running()).isZero());
  }

  @Test
  void nothing_behind_a_gap_is_sent_so_a_late_event_is_never_missed() {
    RecordedEvent late = service.relay().record(contoso.placed("2021-06-01T09:00:00Z"));
    Sample other = Sample.of(partner, "Fabrikam").apartFrom(contoso);
    RecordedEvent early = service.relay().record(other.placed("2021-06-01T10:00:00Z"));
    service.relay().publish(early);
    service.relay().flush();
    await().until(() -> inHistory(early));
    long safe = late.metadata().position() - 1;

    assertThat(service.get(auditor, "/v1/events").body()).isEmpty();
    assertThat(until()).isEqualTo(safe);

    service.relay().publish(late);
    service.catchUp();

    assertThat(positions("/v1/events"))
        .containsExactly(late.metadata().position(), early.metadata().position());
    assertThat(until()).isEqualTo(early.metadata().position());
  }

  @Test
  void after_the_end_the_answer_is_whole_up_to_the_end_only() {
    RecordedEvent newest =
        service.relay().publish(contoso.placed("2021-06-01T09:00:00Z")).getLast();
    service.catchUp();

    assertThat(positions("/v1/events?after=999999999")).isEmpty();
    assertThat(until("/v1/events?after=999999999")).isEqualTo(newest.metadata().position());
  }

  @Test
  void a_gap_in_another_partners_events_holds_back_too() {
    Sample elsewhere = Sample.of(Sample.newPartner(), "Else").apartFrom(contoso);
    RecordedEvent foreign = service.relay().record(elsewhere.placed("2021-06-01T09:00:00Z"));
    RecordedEvent own = service.relay().record(contoso.placed("2021-06-01T10:00:00Z"));
    service.relay().publish(own);
    service.relay().flush();
    await().until(() -> inHistory(own));

    assertThat(positions("/v1/events")).isEmpty();

    service.relay().publish(foreign);
    service.catchUp();
    assertThat(positions("/v1/events")).containsExactly(own.metadata().position());
  }

  @Test
  void dates_and_types_select() {
    service
        .relay()
        .publish(
            contoso.placed("2021-03-10T23:59:59.999999999Z"),
            contoso.keyAccessed("2021-03-11T00:00:00Z"),
            contoso.cancelled("2021-04-20T23:59:59.999999999Z"),
            contoso.keyAccessed("2021-04-21T00:00:00Z"));
    service.catchUp();

    assertThat(positions("/v1/events")).hasSize(4);
    assertThat(types("from=2021-03-11")).containsExactly("KeyAccessed", "Cancelled", "KeyAccessed");
    assertThat(types("to=2021-03-10")).containsExactly("Placed");
    assertThat(types("from=2021-03-11&to=2021-04-20")).containsExactly("KeyAccessed", "Cancelled");
    assertThat(types("type=OrderPlaced,ordercancelled")).containsExactly("Placed", "Cancelled");
    assertThat(types("type=orderledger.KeyAccessed.v1")).hasSize(2);
  }

  private List<String> types(String query) {
    return service
        .get(auditor, "/v1/events?" + query)
        .body()
        .lines()
        .map(line -> json.readTree(line).get("type").asString())
        .map(type -> type.replaceAll("orderledger\\.(Order)?|\\.v1", ""))
        .toList();
  }

  private List<Long> positions(String path) {
    return service
        .get(auditor, path)
        .body()
        .lines()
        .map(line -> json.readTree(line).get("position").asLong())
        .toList();
  }

  private long until() {
    return until("/v1/events");
  }

  private long until(String path) {
    return service
        .get(auditor, path)
        .headers()
        .firstValueAsLong("Order-Ledger-Position")
        .orElseThrow();
  }

  private boolean inHistory(RecordedEvent event) {
    return service
        .bean(JdbcClient.class)
        .sql("SELECT count(*) = 1 FROM history WHERE position = :position")
        .param("position", event.metadata().position())
        .query(Boolean.class)
        .single();
  }

  private double running() {
    return service.bean(MeterRegistry.class).get("orderledger.activity.streams").gauge().value();
  }

  private int connections() {
    return service.bean(HikariDataSource.class).getHikariPoolMXBean().getActiveConnections();
  }
}
