package io.orderledger.command.port;

import static io.orderledger.command.port.Shop.DATACENTER;
import static io.orderledger.command.port.Shop.WINDOWS_1Y;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.orderledger.contract.codec.EventCodec;
import io.orderledger.contract.event.AccessRefused;
import io.orderledger.contract.event.Operation;
import io.orderledger.contract.event.OrderCancelled;
import io.orderledger.contract.event.SoftwareDownloaded;
import io.orderledger.testing.Answer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the routes leave in the history: who did what, what was refused, and no secret (R11, I7).
 */
class RecordedEventsTest {
  private static final EventCodec CODEC = new EventCodec();
  private static final String CHOICE =
      "{\"version\":\"2022\",\"language\":\"en-us\",\"architecture\":\"64\"}";
  private final Shop shop = Shop.in("DE");

  /** An event as it lies in the store. */
  record Row(String type, String payload, String correlationId) {
    Object event() {
      return CODEC.read(type, payload.getBytes(StandardCharsets.UTF_8));
    }
  }

  @BeforeEach
  void clock() {
    Service.CLOCK.set("2021-03-10T12:00:00Z");
  }

  @Test
  void every_step_of_an_order_is_recorded_in_order_under_its_correlation_id() {
    String order = shop.buy(WINDOWS_1Y);
    Client traced = shop.agent().with("MS-CorrelationId", "b593cbb7-b358-4b31-81fc-e60b9c277a7f");
    traced.post(shop.line(order, 0) + "/key");
    Client.nobody().get(traced.post(shop.line(order, 0) + "/downloads", CHOICE).at("/uri"));
    Service.CLOCK.set("2021-04-20T10:00:00Z");
    traced.patch(shop.order(order), "{\"status\":\"cancelled\"}");

    List<Row> rows = rows(order);
    assertThat(rows)
        .extracting(Row::type)
        .containsExactly(
            "orderledger.OrderPlaced.v1",
            "orderledger.KeyAccessed.v1",
            "orderledger.DownloadLinkIssued.v1",
            "orderledger.SoftwareDownloaded.v1",
            "orderledger.OrderCancelled.v1");
    assertThat(rows.get(1).correlationId()).isEqualTo("b593cbb7-b358-4b31-81fc-e60b9c277a7f");
    assertThat(((SoftwareDownloaded) rows.get(3).event()).actor().role()).isEqualTo("AdminAgent");
    OrderCancelled cancelled = (OrderCancelled) rows.get(4).event();
    assertThat(cancelled.lines().getFirst().credit().amount()).isEqualTo(new BigDecimal("1065.21"));
  }

  @ParameterizedTest
  @CsvSource({
    "AccountAdmin,        GET_KEY,               900150",
    "GlobalAdmin,         GET_KEY,               900150",
    "CustomerGlobalAdmin, CANCEL,                900150",
    "ReferralAdmin,       ISSUE_DOWNLOAD_LINK,   900150",
    "GlobalAdmin,         SUBMIT_SUPPORT_REQUEST, 900150",
  })
  void what_a_role_may_not_do_is_recorded(String role, String operation, String code) {
    String order = shop.buy(WINDOWS_1Y);
    Client client = shop.as(role);
    Answer refused =
        switch (operation) {
          case "GET_KEY" -> client.post(shop.line(order, 0) + "/key");
          case "CANCEL" -> client.patch(shop.order(order), "{\"status\":\"cancelled\"}");
          case "ISSUE_DOWNLOAD_LINK" -> client.post(shop.line(order, 0) + "/downloads", CHOICE);
          default ->
              client.post(
                  shop.order(order) + "/supportrequests",
                  """
                  {"impact": "minimal", "title": "t", "description": {"customerTenant": "c",
                    "orderOrSubscriptionId": "o", "refundReason": "r"},
                   "contact": {"name": "n", "email": "a@b"}}
                  """);
        };

    assertThat(refused.status()).isEqualTo(403);
    AccessRefused recorded = (AccessRefused) rows(order).getLast().event();
    assertThat(recorded.operation().name()).isEqualTo(operation);
    assertThat(recorded.code()).isEqualTo(code);
    assertThat(recorded.actor().role()).isEqualTo(role);
  }

  @Test
  void what_a_role_may_not_do_names_the_lines_it_was_tried_on() {
    String order = shop.buy(WINDOWS_1Y, DATACENTER, WINDOWS_1Y);
    Client auditor = shop.as("GlobalAdmin");
    auditor.post(shop.line(order, 1) + "/key");
    auditor.post(shop.line(order, 2) + "/downloads", CHOICE);
    auditor.patch(shop.order(order), cancel("{\"lineItemNumber\":2},{\"lineItemNumber\":1}"));
    auditor.patch(shop.order(order), "{\"status\":\"cancelled\"}");
    auditor.post(shop.line(order, 9) + "/key");
    shop.agent()
        .patch(
            shop.order(order),
            cancel("{\"lineItemNumber\":0},{\"lineItemNumber\":1,\"quantity\":7}"));

    assertThat(rows(order).stream().skip(1).map(row -> (AccessRefused) row.event()))
        .extracting(
            AccessRefused::operation, e -> e.line() == null ? -1 : e.line().lineItemNumber())
        .containsExactly(
            tuple(Operation.GET_KEY, 1),
            tuple(Operation.ISSUE_DOWNLOAD_LINK, 2),
            tuple(Operation.CANCEL, 1),
            tuple(Operation.CANCEL, 2),
            tuple(Operation.CANCEL, -1),
            tuple(Operation.GET_KEY, -1),
            tuple(Operation.CANCEL, 1));
  }

  private static String cancel(String lines) {
    return "{\"status\":\"cancelled\",\"lineItems\":[" + lines + "]}";
  }

  @Test
  void malformed_requests_and_looks_at_a_link_leave_nothing() {
    String order = shop.buy(WINDOWS_1Y);
    String uri = shop.agent().post(shop.line(order, 0) + "/downloads", CHOICE).at("/uri");
    int before = rows(order).size();
    shop.agent().patch(shop.order(order), "{\"status\":\"pending\"}");
    shop.agent().patch(shop.order(order), "{\"status\":\"cancelled\",\"lineItems\":[{}]}");
    shop.agent().post(shop.line(order, 0) + "/downloads", CHOICE.replace("2022", "1999"));
    shop.agent().post(shop.line(order, 9) + "/key");
    Client.nobody().head(uri);
    Client.nobody().with("Range", "bytes=99999999-").get(uri);

    assertThat(rows(order)).hasSize(before);
  }

  @Test
  void neither_keys_nor_links_are_in_the_history() {
    String order = shop.buy(WINDOWS_1Y);
    String key = shop.agent().post(shop.line(order, 0) + "/key").at("/key");
    String uri = shop.agent().post(shop.line(order, 0) + "/downloads", CHOICE).at("/uri");
    String token = uri.substring(uri.lastIndexOf('/') + 1);

    assertThat(key).hasSize(32);
    assertThat(rows(order))
        .hasSize(3)
        .allSatisfy(
            row -> assertThat(row.payload()).doesNotContain(key, token, token.substring(0, 20)));
  }

  private static List<Row> rows(String order) {
    return Service.database()
        .sql(
            """
            SELECT type, payload, correlation_id FROM event
            WHERE aggregate_id = CAST(:order AS uuid) ORDER BY sequence
            """)
        .param("order", order)
        .query(
            (row, n) ->
                new Row(
                    row.getString("type"),
                    new String(row.getBytes("payload"), StandardCharsets.UTF_8),
                    row.getString("correlation_id")))
        .list();
  }
}
