package io.orderledger.command.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.testing.Answer;
import java.util.Objects;
import java.util.UUID;

/** A partner with one customer, ready to order. */
record Shop(String partnerId, Client agent, String customerId) {
  static final String WINDOWS_1Y = "DG7GMGF0D5RK:0001:DG7GMGF0D3SJ";
  static final String DATACENTER = "DG7GMGF0D65N:0001:DG7GMGF0GD5Q";
  static final String SUSE = "DZH318Z0BPLV:0001:DZH318Z0C0H1";
  static final String RESERVATION = "DZH318Z0BQ36:004G:DZH318Z08C0S";

  static Shop in(String country) {
    String partner = Client.newPartner();
    Client agent = Client.of("AdminAgent", partner);
    Answer customer = agent.post("/v1/customers", customer("contoso.example", country));
    assertThat(customer.status()).as(customer.text()).isEqualTo(201);
    return new Shop(partner, agent, customer.at("/id"));
  }

  static String customer(String domain, String country) {
    return """
    {"companyProfile": {"domain": "%s"},
     "billingProfile": {"companyName": "Contoso", "email": "it@contoso.example",
       "culture": "de-DE", "language": "de",
       "defaultAddress": {"country": "%s", "city": "Bonn", "addressLine1": "Weg 1",
         "postalCode": "53111", "firstName": "Ada", "lastName": "Byron"}}}
    """
        .formatted(domain, country);
  }

  Client as(String role) {
    return role.equals("CustomerGlobalAdmin")
        ? Client.of(role, partnerId, customerId)
        : Client.of(role, partnerId);
  }

  /** The agent, with one new request id for all that is sent. */
  Client once() {
    return agent.with("MS-RequestId", UUID.randomUUID().toString());
  }

  String carts() {
    return "/v1/customers/" + customerId + "/carts";
  }

  String orders() {
    return "/v1/customers/" + customerId + "/orders";
  }

  String order(String orderId) {
    return orders() + "/" + orderId;
  }

  String line(String orderId, int line) {
    return order(orderId) + "/lineitems/" + line;
  }

  /** Places an order with one of each offer and gives its id. */
  String buy(String... offers) {
    Answer placed = agent.post(orders(), basket(offers));
    assertThat(placed.status()).as(placed.text()).isEqualTo(201);
    return Objects.requireNonNull(placed.at("/id"));
  }

  static String basket(String... offers) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < offers.length; i++) {
      lines
          .append(i == 0 ? "" : ",")
          .append(
              "{\"lineItemNumber\":%d,\"offerId\":\"%s\",\"quantity\":1}".formatted(i, offers[i]));
    }
    return "{\"billingCycle\":\"one_time\",\"lineItems\":[" + lines + "]}";
  }

  static String cart(String... lines) {
    return "{\"lineItems\":[" + String.join(",", lines) + "]}";
  }

  static String cartLine(int id, String offer, int quantity, String cycle) {
    return """
    {"id": %d, "catalogItemId": "%s", "quantity": %d, "billingCycle": "%s"}
    """
        .formatted(id, offer, quantity, cycle);
  }
}
