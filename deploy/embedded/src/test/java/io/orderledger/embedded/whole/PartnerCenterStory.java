package io.orderledger.embedded.whole;

import static io.orderledger.embedded.whole.Shop.DATACENTER;
import static io.orderledger.embedded.whole.Shop.WINDOWS_1Y;

import io.orderledger.embedded.whole.client.Cart;
import io.orderledger.embedded.whole.client.Customer;
import io.orderledger.embedded.whole.client.Order;
import io.orderledger.embedded.whole.client.PartnerCenter;
import java.util.UUID;

/**
 * What one customer bought and gave back, as Partner Center's client wrote and parsed it.
 *
 * @param cart before its checkout
 * @param withOneLineCancelled the order after its first line was cancelled
 * @param cancelledWhole another order, cancelled whole
 */
record PartnerCenterStory(
    Customer customer, Cart cart, Order order, Order withOneLineCancelled, Order cancelledWhole) {

  static final String COMPANY = "Relecloud " + UUID.randomUUID();
  static final PartnerCenterStory OF_ONE_CUSTOMER = tell(client("agent"));

  /** A client with the credentials of this role at sample partner B. */
  static PartnerCenter client(String role) {
    Api api =
        SharedLedger.api(role.equals("agent") ? "partner-b-admin-agent" : "partner-b-" + role);
    return new PartnerCenter(api.base(), api.authorization());
  }

  String path() {
    return "customers/" + customer.id() + "/orders/" + order.id();
  }

  private static PartnerCenterStory tell(PartnerCenter agent) {
    Customer customer = agent.register(customerBody());
    UUID id = customer.id();
    Cart filled = agent.createCart(id, cartBody());
    Cart changed = agent.updateCart(id, filled.quantity(0, 3));
    Order order = agent.checkout(id, changed).orders().getFirst();
    Order cancelled = agent.patchOrder(id, order.id(), oneLine(order));
    Order other = agent.createOrder(id, orderBody(DATACENTER));
    Order whole = agent.patchOrder(id, other.id(), whole(other));
    return new PartnerCenterStory(customer, changed, order, cancelled, whole);
  }

  private static String customerBody() {
    return """
    {
      "CompanyProfile": {"Domain": "%s.onmicrosoft.example"},
      "BillingProfile": {
        "Culture": "EN-US",
        "Email": "test@relecloud.example",
        "Language": "en",
        "CompanyName": "%s",
        "DefaultAddress": {
          "FirstName": "Test",
          "LastName": "Test",
          "AddressLine1": "One Microsoft Way",
          "City": "Redmond",
          "State": "WA",
          "PostalCode": "98052",
          "Country": "US"
        }
      }
    }
    """
        .formatted(UUID.randomUUID(), COMPANY);
  }

  private static String cartBody() {
    return """
    {
      "LineItems": [
        {"Id": 0, "CatalogItemId": "%s", "Quantity": 1, "BillingCycle": "one_time",
         "TermDuration": "P1Y"},
        {"Id": 1, "CatalogItemId": "%s", "FriendlyName": "Myofferpurchase", "Quantity": 1,
         "BillingCycle": "one_time"}
      ]
    }
    """
        .formatted(WINDOWS_1Y, DATACENTER);
  }

  private static String orderBody(String offer) {
    return """
    {
      "BillingCycle": "one_time",
      "CurrencyCode": "USD",
      "LineItems": [{"LineItemNumber": 0, "OfferId": "%s", "Quantity": 2}]
    }
    """
        .formatted(offer);
  }

  private static String oneLine(Order order) {
    return """
    {"id": "%s", "status": "cancelled", "lineItems": [{"lineItemNumber": 0, "offerId": "%s"}]}
    """
        .formatted(order.id(), WINDOWS_1Y);
  }

  private static String whole(Order order) {
    return """
    {"Id": "%s", "Status": "cancelled"}
    """
        .formatted(order.id());
  }
}
