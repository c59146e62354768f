package io.orderledger.query;

import io.orderledger.contract.event.CustomerSnapshot;
import io.orderledger.contract.event.OrderPlaced;
import io.orderledger.testing.TestTokens;

/** A partner of its own with one customer and one order. */
record Purchase(String partner, CustomerSnapshot customer, OrderPlaced order) {

  static Purchase ofNewPartner() {
    String partner = Samples.id();
    CustomerSnapshot customer = Samples.customer(partner, "Contoso", "DE");
    OrderPlaced order =
        Samples.placed(customer, "2021-03-10T08:00:00Z", "EUR", Samples.perpetual(0, "9.00"));
    QueryService.writeSide().publish(Samples.registered(customer, "contoso.example"), order);
    return new Purchase(partner, customer, order);
  }

  /** A token of this partner; a customer's admin has that of this customer. */
  String token(String role) {
    return tokenOf(partner, role);
  }

  /** A token of another partner, for the same customer. */
  String tokenOf(String otherPartner, String role) {
    return role.equals("CustomerGlobalAdmin")
        ? TestTokens.token(role, otherPartner, customer.customerId())
        : TestTokens.token(role, otherPartner);
  }
}
