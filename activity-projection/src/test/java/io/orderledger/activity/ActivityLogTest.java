package io.orderledger.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.activity.TestService.Refused;
import io.orderledger.contract.event.Operation;
import io.orderledger.testing.TestTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ActivityLogTest {
  private final TestService service = TestService.shared();
  private final String partner = Sample.newPartner();
  private final String auditor = TestTokens.token("AccountAdmin", partner);
  private final Sample contoso = Sample.of(partner, "Contoso");

  @Test
  void the_log_names_who_did_what_newest_first() {
    service
        .relay()
        .publish(
            contoso.registered("2021-06-01T08:00:00Z"),
            contoso.placed("2021-06-01T09:00:00Z"),
            contoso.keyAccessed("2021-06-02T09:00:00Z"),
            contoso.linkIssued("2021-06-03T09:00:00Z"),
            contoso.downloaded("2021-06-03T09:00:01Z"),
            contoso.cancelled("2021-06-04T09:00:00Z"),
            contoso.supportRequested("2021-06-05T09:00:00Z"),
            contoso.refused(
                "2021-06-06T09:00:00Z", Operation.CANCEL, "900117", "CancellationWindowClosed"));
    service.catchUp();

    JsonNode page = service.getJson(auditor, "/v1/activity");

    assertThat(texts(page, "operation"))
        .containsExactly(
            "update_order",
            "submit_support_request",
            "update_order",
            "download_software",
            "get_software_download_link",
            "get_software_key",
            "create_order",
            "add_customer");
    assertThat(texts(page, "status")).startsWith("failed").contains("succeeded");
    JsonNode newest = page.get("items").get(0);
    assertThat(newest.get("reason").asString()).isEqualTo("CancellationWindowClosed");
    assertThat(newest.get("code").asString()).isEqualTo("900117");
    assertThat(newest.get("actor").get("name").asString()).isEqualTo("Ada Agent");
    assertThat(newest.get("customer").get("name").asString()).isEqualTo("Contoso");
    assertThat(newest.get("occurredAt").asString()).isEqualTo("2021-06-06T09:00:00Z");
    assertThat(newest.get("lines").get(0).get("lineItemNumber").asInt()).isZero();
    assertThat(page.has("nextCursor")).isFalse();
  }

  @Test
  void without_dates_the_log_shows_the_last_thirty_days_and_no_past_is_closed() {
    service
        .relay()
        .publish(
            contoso.keyAccessed("1999-12-31T23:59:59.999999999Z"),
            contoso.keyAccessed("2021-05-15T23:59:59.999999999Z"),
            contoso.keyAccessed("2021-05-16T00:00:00Z"),
            contoso.keyAccessed("2021-06-15T23:59:59.999999999Z"));
    service.catchUp();

    assertThat(times("/v1/activity"))
        .containsExactly("2021-06-15T23:59:59.999999999Z", "2021-05-16T00:00:00Z");
    assertThat(times("/v1/activity?from=1999-12-31&to=1999-12-31"))
        .containsExactly("1999-12-31T23:59:59.999999999Z");
    assertThat(times("/v1/activity?from=2000-01-01&to=2021-05-15"))
        .containsExactly("2021-05-15T23:59:59.999999999Z");
  }

  @Test
  void each_filter_selects_and_they_combine() {
    Sample fabrikam = Sample.of(partner, "Fabrikam").by("agent-8", "Bo Agent");
    service
        .relay()
        .publish(
            contoso.placed("2021-06-01T09:00:00Z"),
            contoso.keyAccessed("2021-06-02T09:00:00Z"),
            fabrikam.placed("2021-06-03T09:00:00Z"),
            fabrikam.refused("2021-06-04T09:00:00Z", Operation.GET_KEY, "410", "LineCancelled"));
    service.catchUp();

    assertThat(days("customer=" + contoso.customer().customerId())).containsExactly("02", "01");
    assertThat(days("actor=agent-8")).containsExactly("04", "03");
    assertThat(days("operation=get_software_key")).containsExactly("04", "02");
    assertThat(days("operation=get_software_key,create_order")).hasSize(4);
    assertThat(days("order=" + fabrikam.orderId())).containsExactly("04", "03");
    assertThat(days("status=failed")).containsExactly("04");
    assertThat(days("status=succeeded&operation=GET_SOFTWARE_KEY")).containsExactly("02");
    assertThat(days("customer=" + contoso.customer().customerId() + "&actor=agent-8")).isEmpty();
  }

  @Test
  void pages_neither_repeat_nor_skip_while_new_events_arrive() {
    List<String> wanted =
        IntStream.range(0, 10).mapToObj("2021-06-01T09:00:0%sZ"::formatted).toList();
    wanted.forEach(at -> service.relay().publish(contoso.keyAccessed(at)));
    service.catchUp();

    List<String> seen = new ArrayList<>();
    String cursor = "";
    for (int page = 0; page < 4; page++) {
      JsonNode answer = service.getJson(auditor, "/v1/activity?size=3&cursor=" + cursor);
      seen.addAll(texts(answer, "occurredAt"));
      cursor = answer.has("nextCursor") ? answer.get("nextCursor").asString() : "";
      service.relay().publish(contoso.keyAccessed("2021-06-14T09:00:00Z"));
      service.catchUp();
    }

    assertThat(cursor).isEmpty();
    assertThat(seen).isEqualTo(wanted.reversed());
  }

  @Test
  void a_partner_sees_only_its_own_events() {
    service.relay().publish(contoso.placed("2021-06-01T09:00:00Z"));
    service.catchUp();

    String foreign = TestTokens.token("GlobalAdmin", Sample.newPartner());

    assertThat(service.getJson(foreign, "/v1/activity").get("items")).isEmpty();
    assertThat(service.getJson(foreign, "/v1/activity?order=" + contoso.orderId()).get("items"))
        .isEmpty();
  }

  @Test
  void bad_input_is_refused_with_the_field_named() {
    assertThat(refused("from=2021-13-01")).isEqualTo(invalid("from"));
    assertThat(refused("from=6/1/2021")).isEqualTo(invalid("from"));
    assertThat(refused("to=tomorrow")).isEqualTo(invalid("to"));
    assertThat(refused("from=2021-06-02&to=2021-06-01")).isEqualTo(invalid("to"));
    assertThat(refused("customer=contoso")).isEqualTo(invalid("customer"));
    assertThat(refused("order=17")).isEqualTo(invalid("order"));
    assertThat(refused("operation=steal_key")).isEqualTo(invalid("operation"));
    assertThat(refused("status=maybe")).isEqualTo(invalid("status"));
    assertThat(refused("size=501")).isEqualTo(invalid("size"));
    assertThat(refused("size=0")).isEqualTo(invalid("size"));
    assertThat(refused("size=ten")).isEqualTo(invalid("size"));
    assertThat(refused("cursor=abc")).isEqualTo(invalid("cursor"));
    assertThat(service.get(auditor, "/v1/activity?operation=steal_key").body())
        .contains("get_software_key");
  }

  @Test
  void a_cursor_is_good_only_with_the_filters_it_was_made_for() {
    service
        .relay()
        .publish(
            contoso.keyAccessed("2021-06-01T09:00:00Z"),
            contoso.keyAccessed("2021-06-02T09:00:00Z"));
    service.catchUp();
    String cursor = service.getJson(auditor, "/v1/activity?size=1").get("nextCursor").asString();

    assertThat(refused("actor=agent-7&cursor=" + cursor)).isEqualTo(invalid("cursor"));
    assertThat(
            service.refused(
                TestTokens.token("AccountAdmin", Sample.newPartner()),
                "/v1/activity?cursor=" + cursor))
        .isEqualTo(invalid("cursor"));
    assertThat(times("/v1/activity?size=5&cursor=" + cursor))
        .containsExactly("2021-06-01T09:00:00Z");
  }

  private Refused refused(String query) {
    return service.refused(auditor, "/v1/activity?" + query);
  }

  private static Refused invalid(String field) {
    return new Refused(400, "3000", field);
  }

  private List<String> days(String query) {
    return times("/v1/activity?" + query).stream().map(t -> t.substring(8, 10)).toList();
  }

  private List<String> times(String path) {
    return texts(service.getJson(auditor, path), "occurredAt");
  }

  private static List<String> texts(JsonNode page, String field) {
    return page.get("items").valueStream().map(i -> i.get(field).asString()).toList();
  }
}
