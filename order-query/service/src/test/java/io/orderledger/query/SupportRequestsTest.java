package io.orderledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.contract.event.Attachment;
import io.orderledger.contract.event.CustomerSnapshot;
import io.orderledger.contract.event.OrderPlaced;
import io.orderledger.contract.event.RefundDetails;
import io.orderledger.contract.event.SupportContact;
import io.orderledger.contract.event.SupportRequestSubmitted;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R12: what was filed for an order can be read. */
class SupportRequestsTest {
  private final QueryService service = QueryService.shared();
  private final String partner = Samples.id();
  private final CustomerSnapshot customer = Samples.customer(partner, "Contoso", "DE");

  @Test
  void an_orders_support_requests_are_read_oldest_first() {
    OrderPlaced order = Samples.placed(customer, "2021-03-10T08:00:00Z", "EUR", Samples.suse(0));
    QueryService.writeSide()
        .publish(
            Samples.registered(customer, "contoso.example"),
            order,
            submitted(order, "2021-05-11T08:00:00Z", "Second thoughts"),
            submitted(order, "2021-05-10T08:00:00Z", "Refund, please"));

    Answer answer =
        service.get(
            "/v1/customers/"
                + customer.customerId()
                + "/orders/"
                + order.orderId()
                + "/supportrequests",
            "GlobalAdmin",
            partner);

    assertThat(answer.items()).isEqualTo(2);
    assertThat(answer.text("/items/0/title")).isEqualTo("Refund, please");
    assertThat(answer.text("/items/0/type"))
        .isEqualTo("CSP Purchase/Refund on behalf of customers");
    assertThat(answer.text("/items/0/description/amountRequested")).isEqualTo("500.00");
    assertThat(answer.text("/items/0/attachments/0/fileName")).isEqualTo("invoice.pdf");
    assertThat(answer.text("/items/0/submittedBy")).isEqualTo("Ada Agent");
  }

  private static SupportRequestSubmitted submitted(OrderPlaced order, String at, String title) {
    return new SupportRequestSubmitted(
        order.orderId(),
        order.customer(),
        Samples.AGENT,
        Instant.parse(at),
        Samples.id(),
        "CSP Purchase/Refund on behalf of customers",
        "minimal",
        title,
        new RefundDetails(
            "contoso.example", order.orderId(), "bought twice", new BigDecimal("500.00")),
        new SupportContact("Ada Agent", "ada@partner.example", null),
        List.of(new Attachment("a1", "invoice.pdf", "application/pdf", 10, "ab".repeat(32))));
  }
}
