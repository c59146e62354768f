package io.orderledger.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderledger.contract.codec.RecordedEvent;
import io.orderledger.testing.TestTokens;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class LogExportTest {
  private final TestService service = TestService.shared();
  private final JsonMapper json = new JsonMapper();
  private final String partner = Sample.newPartner();
  private final String auditor = TestTokens.token("ReferralAdmin", partner);

  @Test
  void the_whole_log_comes_as_csv_that_no_spreadsheet_runs() {
    Sample risky = Sample.of(partner, "=HYPERLINK(\"http://x\"), Ltd.").by("+7", "@SUM(1)");
    RecordedEvent event = service.relay().publish(risky.placed("2021-06-01T09:00:00Z")).getFirst();
    service.catchUp();

    HttpResponse<String> answer = export("text/csv");

    assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
    assertThat(answer.body())
        .isEqualTo(
            "position,occurredAt,operation,status,actorId,actorName,actorRole,customerId,"
                + "customerName,orderId,lines,code,reason,details,correlationId,eventType\r\n"
                + event.metadata().position()
                + ",2021-06-01T09:00:00Z,create_order,succeeded,'+7,'@SUM(1),AdminAgent,"
                + risky.customer().customerId()
                + ",\"'=HYPERLINK(\"\"http://x\"\"), Ltd.\","
                + risky.orderId()
                + ",0 1,,,total=2400.00; currency=EUR; billingCycle=one_time,"
                + event.metadata().correlationId()
                + ",orderledger.OrderPlaced.v1\r\n");
  }

  @Test
  void the_whole_log_comes_as_ndjson_beyond_any_page() {
    Sample contoso = Sample.of(partner, "Contoso");
    for (int i = 0; i < 1_234; i++) {
      service.relay().publish(service.relay().record(contoso.keyAccessed("2021-06-01T09:00:00Z")));
    }
    service.catchUp();

    List<Long> positions =
        export("application/x-ndjson")
            .body()
            .lines()
            .map(line -> json.readTree(line).get("position").asLong())
            .toList();

    assertThat(positions).hasSize(1_234).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    assertThat(export("*/*").headers().firstValue("Content-Type")).contains("application/json");
    assertThat(export("text/csv;q=0.5, application/x-ndjson").headers().firstValue("Content-Type"))
        .contains("application/x-ndjson");
    assertThat(export("text/html").statusCode()).isEqualTo(406);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          */*                                               | application/json
          text/csv, */*                                     | text/csv
          application/json;q=0, */*                         | text/csv
          application/json;q=0.2, */*;q=0.9                 | text/csv
          */*;q=0.9, application/json;q=0.2, text/*;q=0.1   | application/x-ndjson
          application/*;q=0.3, application/json;q=0, */*    | text/csv
          text/csv;q=0.5, application/json;q=0.6            | application/json
          text/html, */*;q=0.1                              | application/json
          """)
  void the_most_specific_range_decides_how_much_a_form_is_wanted(String accept, String type) {
    assertThat(export(accept).headers().firstValue("Content-Type")).get().asString().contains(type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "*/*;q=0", "application/json;q=0", "*/*, */*;q=2"})
  void what_accepts_none_is_told_so(String accept) {
    assertThat(export(accept).statusCode()).isEqualTo(406);
  }

  @Test
  void a_stream_that_fails_half_way_does_not_look_whole() {
    Sample contoso = Sample.of(partner, "Contoso");
    for (int i = 0; i < 1_000; i++) {
      service.relay().publish(service.relay().record(contoso.keyAccessed("2021-06-02T09:00:00Z")));
    }
    service.catchUp();
    JdbcClient jdbc = service.bean(JdbcClient.class);
    jdbc.sql(
            """
            INSERT INTO history
            SELECT -1, timestamptz '2021-06-01T00:00:00Z', sequence, partner_id, customer_id,
              subject, 0, failed, operation, actor_id, customer_name, type, source,
              correlation_id, causation_id, traceparent, '{'
            FROM history WHERE subject = :order LIMIT 1
            """)
        .param("order", UUID.fromString(contoso.orderId()))
        .update();
    try {
      assertThatThrownBy(() -> export("application/x-ndjson"))
          .isInstanceOf(UncheckedIOException.class);
    } finally {
      jdbc.sql("DELETE FROM history WHERE position = -1").update();
    }
    assertThat(export("application/x-ndjson").body().lines()).hasSize(1_000);
  }

  private HttpResponse<String> export(String accept) {
    return service.get(auditor, "/v1/activity", "Accept", accept);
  }
}
