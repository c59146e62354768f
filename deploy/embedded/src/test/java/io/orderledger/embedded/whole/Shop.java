package io.orderledger.embedded.whole;

import io.orderledger.testing.Answer;
import java.util.UUID;

/** A new customer of sample partner A, and what its agent does for it. */
record Shop(Api agent, String customer) {

  static final String WINDOWS_1Y = "DG7GMGF0D5RK:0001:DG7GMGF0D3SJ";
  static final String DATACENTER = "DG7GMGF0D65N:0001:DG7GMGF0GD5Q";
  static final String RESERVATION = "DZH318Z0BQ36:004G:DZH318Z08C0S";

  static Shop in(String country, Api agent) {
    Answer made = Api.expect(201, agent.post("/v1/customers", customer(country)));
    return new Shop(agent, made.at("/id"));
  }

  static String customer(String country) {
    return """
    {"companyProfile": {"domain": "%s.example"},
     "billingProfile": {"companyName": "Contoso", "email": "it@contoso.example",
       "culture": "de-DE", "language": "de",
       "defaultAddress": {"country": "%s", "city": "Bonn", "addressLine1": "Weg 1",
         "postalCode": "53111", "firstName": "Ada", "lastName": "Byron"}}}
    """
        .formatted(UUID.randomUUID(), country);
  }

  /** Places an order of these offers, one of each, and gives its id. */
  String buy(String... offers) {
    return Api.expect(201, agent.post(orders(), basket(offers))).at("/id");
  }

  static String basket(String... offers) {
    var lines = new StringBuilder();
    for (int i = 0; i < offers.length; i++) {
      lines
          .append(i == 0 ? "" : ",")
          .append(
              "{\"lineItemNumber\":%d,\"offerId\":\"%s\",\"quantity\":1}".formatted(i, offers[i]));
    }
    return "{\"billingCycle\":\"one_time\",\"lineItems\":[" + lines + "]}";
  }

  String orders() {
    return "/v1/customers/" + customer + "/orders";
  }

  String order(String order) {
    return orders() + "/" + order;
  }

  String line(String order, int line) {
    return order(order) + "/lineitems/" + line;
  }

  Answer key(String order, int line) {
    return agent.post(line(order, line) + "/key", "");
  }

  Answer link(String order, int line) {
    return agent.post(
        line(order, line) + "/downloads",
        "{\"version\":\"2022\",\"language\":\"de-de\",\"architecture\":\"64\"}");
  }

  Answer cancel(String order, int line) {
    return agent.patch(
        order(order),
        "{\"id\":\"%s\",\"status\":\"cancelled\",\"lineItems\":[{\"lineItemNumber\":%d}]}"
            .formatted(order, line));
  }
}
