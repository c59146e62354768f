package io.orderledger.command.port;

import static io.orderledger.command.port.Shop.DATACENTER;
import static io.orderledger.command.port.Shop.SUSE;
import static io.orderledger.command.port.Shop.WINDOWS_1Y;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.testing.Answer;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Placing and cancelling through the port (R1, R7, R14). */
class OrdersOverHttpTest {
  private Shop shop = Shop.in("DE");

  @BeforeEach
  void clock() {
    Service.CLOCK.set("2021-03-10T12:00:00Z");
  }

  @Test
  void a_caller_who_takes_no_json_is_refused_before_anything_is_done() {
    String order = shop.buy(WINDOWS_1Y);
    Client picky = shop.agent().with("Accept", "text/html");
    long before = events();

    assertThat(picky.post(shop.orders(), Shop.basket(WINDOWS_1Y)).status()).isEqualTo(406);
    assertThat(picky.patch(shop.order(order), "{\"status\":\"cancelled\"}").status())
        .isEqualTo(406);
    assertThat(picky.post(shop.line(order, 0) + "/key").status()).isEqualTo(406);
    assertThat(events()).isEqualTo(before);
  }

  @Test
  void an_order_is_placed_and_answered_as_partner_center_does() {
    Answer placed = shop.agent().post(shop.orders(), Shop.basket(WINDOWS_1Y, DATACENTER));

    assertThat(placed.status()).isEqualTo(201);
    assertThat(placed.header("Location")).contains(shop.order(placed.at("/id")));
    assertThat(placed.header("ETag")).isPresent();
    assertThat(placed.at("/status")).isEqualTo("completed");
    assertThat(placed.at("/currencyCode")).isEqualTo("EUR");
    assertThat(placed.at("/referenceCustomerId")).isEqualTo(shop.customerId());
    assertThat(placed.at("/lineItems/1/offerId")).isEqualTo(DATACENTER);
    assertThat(placed.at("/attributes/objectType")).isEqualTo("Order");
  }

  @Test
  void a_body_in_pascal_case_with_unused_fields_is_understood() {
    Answer placed =
        shop.agent()
            .post(
                shop.orders(),
                """
                {"BillingCycle": "OneTime", "CurrencyCode": null, "Id": null, "TotalPrice": 0,
                 "LineItems": [{"LineItemNumber": 0, "OfferId": "%s", "Quantity": 3,
                   "FriendlyName": "Servers", "PartnerIdOnRecord": null, "TermDuration": "P1Y"}]}
                """
                    .formatted(WINDOWS_1Y));

    assertThat(placed.status()).as(placed.text()).isEqualTo(201);
    assertThat(placed.at("/lineItems/0/quantity")).isEqualTo("3");
    assertThat(placed.at("/lineItems/0/friendlyName")).isEqualTo("Servers");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"lineItems":[{"offerId":"no:such:offer","quantity":1}]} | 800004 | lineItems[0].offerId
          {"lineItems":[{"offerId":"WINDOWS","quantity":0}]} | 800017 | lineItems[0].quantity
          {"lineItems":[{"offerId":"WINDOWS","quantity":1001}]} | 800017 | lineItems[0].quantity
          {"lineItems":[{"offerId":"WINDOWS","quantity":"many"}]} | 3000 | lineItems[0].quantity
          {"lineItems":[{"offerId":"WINDOWS","quantity":1.5}]} | 3000 | lineItems[0].quantity
          {"lineItems":[{"offerId":"WINDOWS"}]} | 3000 | lineItems[0].quantity
          {"lineItems":[{"quantity":1}]} | 3000 | lineItems[0].offerId
          {"lineItems":[null]} | 3000 | lineItems[0]
          {"lineItems":[]} | 3000 | lineItems
          {} | 3000 | lineItems
          {"lineItems":[{"offerId":"WINDOWS","quantity":1,"termDuration":"P3Y"}]} | 3000 | lineItems[0].termDuration
          {"currencyCode":"USD","lineItems":[{"offerId":"WINDOWS","quantity":1}]} | 3000 | currencyCode
          {"billingCycle":"weekly","lineItems":[{"offerId":"WINDOWS","quantity":1}]} | 3000 | billingCycle
          {"billingCycle":"monthly","lineItems":[{"offerId":"WINDOWS","quantity":1},{"offerId":"DATACENTER","quantity":1}]} | 3000 | billingCycle
          {"billingCycle":"none","lineItems":[{"offerId":"WINDOWS","quantity":1}]} | 3000 | billingCycle
          {"lineItems":[{"lineItemNumber":-1,"offerId":"WINDOWS","quantity":1}]} | 3000 | lineItems[0].lineItemNumber
          {"lineItems":[{"offerId":"WINDOWS","quantity":1,"Quantity":50}]} | 3000 | lineItems[0].Quantity
          {"lineItems":[{"lineItemNumber":1000000000,"offerId":"WINDOWS","quantity":1}]} | 3000 | lineItems[0].lineItemNumber
          {"lineItems":[{"offerId":"WINDOWS","quantity":1e400}]} | 3000 | lineItems[0].quantity
          {"lineItems" | 3000 | body
          """)
  void what_is_wrong_with_an_order_is_named(String body, String code, String field) {
    String asked = body.replace("WINDOWS", WINDOWS_1Y).replace("DATACENTER", DATACENTER);
    Answer refused = shop.agent().post(shop.orders(), asked);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/code")).as(refused.text()).isEqualTo(code);
    assertThat(refused.at("/data/0")).as(refused.text()).startsWith(field);
  }

  @Test
  void a_subscription_cancelled_after_41_days_is_cancelled_with_its_line_at_zero() {
    String order = shop.buy(WINDOWS_1Y, DATACENTER);
    Service.CLOCK.set("2021-04-20T10:00:00Z");
    Answer cancelled = cancel(order, 0);

    assertThat(cancelled.status()).as(cancelled.text()).isEqualTo(200);
    assertThat(cancelled.at("/status")).isEqualTo("completed");
    assertThat(cancelled.at("/lineItems/0/quantity")).isEqualTo("0");
    assertThat(cancelled.at("/lineItems/1/quantity")).isEqualTo("1");
    assertThat(cancelAll(shop.agent(), order).at("/status")).isEqualTo("cancelled");
  }

  @Test
  void a_cancel_after_the_window_says_when_it_closed_and_where_to_ask() {
    String order = shop.buy(WINDOWS_1Y);
    Service.CLOCK.set("2021-05-09T23:59:59.999999999Z");
    assertThat(cancelAll(shop.as("GlobalAdmin"), order).at("/code")).isEqualTo("900150");
    Service.CLOCK.set("2021-05-10T00:00:00Z");
    Answer refused = cancelAll(shop.agent(), order);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/code")).isEqualTo("900117");
    assertThat(refused.at("/windowDays")).isEqualTo("60");
    assertThat(refused.at("/windowClosedAt")).isEqualTo("2021-05-10T00:00:00Z");
    assertThat(refused.at("/supportRequest/uri"))
        .isEqualTo("/customers/" + shop.customerId() + "/orders/" + order + "/supportrequests");
  }

  @Test
  void a_line_that_can_never_be_cancelled_refuses_the_whole_request_and_is_named() {
    String order = shop.buy(WINDOWS_1Y, SUSE);
    Answer refused = cancelAll(shop.agent(), order);

    assertThat(refused.at("/code")).isEqualTo("800061");
    assertThat(refused.at("/lineItem/lineItemNumber")).isEqualTo("1");
    assertThat(cancel(order, 0).at("/lineItems/0/quantity")).isEqualTo("0");
  }

  @Test
  void a_cancel_that_names_its_lines_twice_cancels_none() {
    String order = shop.buy(WINDOWS_1Y, DATACENTER);
    Answer refused =
        shop.agent()
            .patch(
                shop.order(order),
                "{\"status\":\"cancelled\",\"lineItems\":[{\"lineItemNumber\":1}],\"LineItems\":null}");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/data/0")).isEqualTo("LineItems");
    assertThat(cancel(order, 1).at("/lineItems/0/quantity")).isEqualTo("1");
  }

  @Test
  void a_stale_etag_is_refused() {
    String order = shop.buy(WINDOWS_1Y, DATACENTER);
    Answer first = cancel(order, 0);
    Client stale = shop.agent().with("If-Match", "\"v0\"");

    assertThat(cancelAll(stale, order).status()).isEqualTo(412);
    Client fresh = shop.agent().with("If-Match", first.header("ETag").orElseThrow());
    assertThat(cancelAll(fresh, order).status()).isEqualTo(200);
  }

  @Test
  void a_repeated_request_gets_the_same_answer_and_another_body_is_refused() {
    Client once = shop.agent().with("MS-RequestId", UUID.randomUUID().toString());
    Answer first = once.post(shop.orders(), Shop.basket(WINDOWS_1Y));
    Answer again = once.post(shop.orders(), Shop.basket(WINDOWS_1Y));

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.json()).isEqualTo(first.json());
    Answer other = once.post(shop.orders(), Shop.basket(DATACENTER));
    assertThat(other.status()).isEqualTo(422);
  }

  @Test
  void another_partners_customer_and_order_are_not_there() {
    String order = shop.buy(WINDOWS_1Y);
    Shop other = Shop.in("DE");

    Answer customer = other.agent().post(shop.orders(), Shop.basket(WINDOWS_1Y));
    assertThat(customer.status()).isEqualTo(404);
    assertThat(customer.at("/code")).isEqualTo("20002");
    Answer foreign = other.agent().patch(other.order(order), "{\"status\":\"cancelled\"}");
    assertThat(foreign.status()).isEqualTo(404);
    assertThat(foreign.at("/code")).isEqualTo("20000");
  }

  private Answer cancel(String order, int line) {
    return shop.agent()
        .patch(
            shop.order(order),
            """
            {"id": "%s", "status": "cancelled", "lineItems": [{"lineItemNumber": %d}]}
            """
                .formatted(order, line));
  }

  private Answer cancelAll(Client client, String order) {
    return client.patch(
        shop.order(order), "{\"id\":\"%s\",\"status\":\"cancelled\"}".formatted(order));
  }

  private long events() {
    return Service.database()
        .sql("SELECT count(*) FROM event WHERE customer_id = CAST(? AS uuid)")
        .param(shop.customerId())
        .query(Long.class)
        .single();
  }
}
