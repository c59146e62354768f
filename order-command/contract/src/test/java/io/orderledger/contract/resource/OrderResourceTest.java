package io.orderledger.contract.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.contract.cancellation.CreditCalculation;
import io.orderledger.contract.event.Actor;
import io.orderledger.contract.event.CancellationPolicy;
import io.orderledger.contract.event.CancelledLine;
import io.orderledger.contract.event.CustomerSnapshot;
import io.orderledger.contract.event.OrderCancelled;
import io.orderledger.contract.event.OrderPlaced;
import io.orderledger.contract.event.PlacedLine;
import io.orderledger.contract.event.ProductKind;
import io.orderledger.contract.event.RefundBasis;
import io.orderledger.contract.order.LineState;
import io.orderledger.contract.order.OrderState;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The Order resource as Partner Center's documentation of cancelling software shows it. */
class OrderResourceTest {
  private static final CustomerSnapshot CUSTOMER =
      new CustomerSnapshot(
          "0c1f0c2e-3d5b-4f3e-9d4f-7a5c1f1e2d3c",
          "45411344-b09d-47e7-9653-542006bf9766",
          "Contoso",
          "US");
  private static final Instant PLACED_AT = Instant.parse("2019-12-12T17:33:56.130649500Z");
  private static final String ORDER = "01972f0e-6ad4-7a3e-8c11-2b7f0a9d4e55";

  private final JsonMapper json =
      JsonMapper.builder()
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  @Test
  void a_cancelled_line_has_quantity_zero_and_its_order_stays_completed() {
    OrderState order = cancel(placed(), 0);

    JsonNode resource = json.valueToTree(OrderResource.of(order));

    assertThat(resource)
        .isEqualTo(
            json.readTree(
                """
                {
                  "id": "01972f0e-6ad4-7a3e-8c11-2b7f0a9d4e55",
                  "alternateId": "2b7f0a9d4e55",
                  "referenceCustomerId": "45411344-b09d-47e7-9653-542006bf9766",
                  "billingCycle": "one_time",
                  "currencyCode": "USD",
                  "currencySymbol": "$",
                  "lineItems": [%s, %s],
                  "creationDate": "2019-12-12T17:33:56.130649500Z",
                  "status": "completed",
                  "transactionType": "UserPurchase",
                  "links": {
                    "self": {"uri": "%3$s", "method": "GET", "headers": []},
                    "provisioningStatus":
                        {"uri": "%3$s/provisioningstatus", "method": "GET", "headers": []},
                    "patchOperation": {"uri": "%3$s", "method": "PATCH", "headers": []}
                  },
                  "client": {
                    "marketplaceCountry": "US",
                    "deviceFamily": "OrderLedger",
                    "name": "Order Ledger"
                  },
                  "attributes": {"etag": "v1", "objectType": "Order"}
                }
                """
                    .formatted(
                        line(0, 0),
                        line(1, 2),
                        "/customers/45411344-b09d-47e7-9653-542006bf9766/orders/" + ORDER)));
  }

  @Test
  void prices_come_only_when_asked_for_and_stay_what_they_were() {
    OrderResource priced = OrderResource.of(cancel(placed(), 0), true);

    assertThat(OrderResource.of(placed()).totalPrice()).isNull();
    assertThat(priced.totalPrice()).isEqualByComparingTo("4000.00");
    assertThat(priced.lineItems())
        .extracting(OrderLineItemResource::pricing)
        .containsOnly(
            new LinePricing(
                new BigDecimal("1000.00"),
                new BigDecimal("1000.00"),
                new BigDecimal("1000.00"),
                new BigDecimal("1000.00"),
                new BigDecimal("2000.00")));
  }

  @Test
  void an_order_is_cancelled_with_its_last_line() {
    assertThat(OrderResource.of(cancel(cancel(placed(), 0), 1)).status()).isEqualTo("cancelled");
  }

  @Test
  void the_version_changes_with_each_cancellation() {
    OrderState order = placed();

    assertThat(List.of(order, cancel(order, 0), cancel(cancel(order, 0), 1)))
        .extracting(o -> OrderETag.of(o).header())
        .containsExactly("\"v0\"", "\"v1\"", "\"v2\"");
  }

  @Test
  void if_match_takes_the_header_and_the_attribute() {
    OrderETag tag = OrderETag.of(placed());

    assertThat(List.of("\"v0\"", "v0", "*", "\"v7\", \"v0\"")).allMatch(tag::matches);
    assertThat(List.of("\"v1\"", "", "v", "W/\"v0\"")).noneMatch(tag::matches);
  }

  private static String line(int number, int quantity) {
    return """
    {
      "lineItemNumber": %1$d,
      "offerId": "DG7GMGF0FKZV:0003:DG7GMGF0DWMS",
      "termDuration": "P3Y",
      "transactionType": "New",
      "friendlyName": "SQL Server Enterprise - 2 Core License Pack - 3 year",
      "quantity": %2$d,
      "links": {
        "product": {"uri": "%3$s?country=US", "method": "GET", "headers": []},
        "sku": {"uri": "%3$s/skus/0003?country=US", "method": "GET", "headers": []},
        "availability": {
          "uri": "%3$s/skus/0003/availabilities/DG7GMGF0DWMS?country=US",
          "method": "GET",
          "headers": []
        },
        "provisioningStatus": {
          "uri": "/customers/45411344-b09d-47e7-9653-542006bf9766/orders/%4$s/lineitems/%1$d/provisioningstatus",
          "method": "GET",
          "headers": []
        }
      }
    }
    """
        .formatted(number, quantity, "/products/DG7GMGF0FKZV", ORDER);
  }

  private static OrderState placed() {
    return OrderState.evolve(
        null,
        new OrderPlaced(
            ORDER,
            CUSTOMER,
            new Actor("agent", "Agent", "AdminAgent"),
            PLACED_AT,
            "USD",
            "one_time",
            "1",
            new BigDecimal("4000.00"),
            List.of(placedLine(0), placedLine(1))));
  }

  private static PlacedLine placedLine(int number) {
    return new PlacedLine(
        number,
        "DG7GMGF0FKZV:0003:DG7GMGF0DWMS",
        "DG7GMGF0FKZV",
        "0003",
        "SQL Server Enterprise",
        "2 Core License Pack - 3 year",
        "Microsoft",
        null,
        ProductKind.SUBSCRIPTION,
        2,
        "P3Y",
        new BigDecimal("1000.00"),
        false,
        new BigDecimal("2000.00"),
        LocalDate.parse("2019-12-12"),
        LocalDate.parse("2022-12-11"),
        true,
        List.of(),
        new CancellationPolicy(60, RefundBasis.UNUSED_DAYS));
  }

  private static OrderState cancel(OrderState order, int number) {
    LineState line = order.line(number).orElseThrow();
    return OrderState.evolve(
        order,
        new OrderCancelled(
            order.orderId(),
            CUSTOMER,
            new Actor("agent", "Agent", "AdminAgent"),
            PLACED_AT,
            "c" + number,
            "USD",
            false,
            List.of(
                new CancelledLine(
                    line.ref(),
                    line.placed().kind(),
                    line.quantity(),
                    CreditCalculation.of("c", line.placed(), "USD", PLACED_AT)))));
  }
}
