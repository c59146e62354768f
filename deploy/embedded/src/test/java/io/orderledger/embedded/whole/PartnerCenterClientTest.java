package io.orderledger.embedded.whole;

import static io.orderledger.embedded.whole.Shop.DATACENTER;
import static io.orderledger.embedded.whole.Shop.WINDOWS_1Y;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import io.orderledger.embedded.whole.client.BillingCycle;
import io.orderledger.embedded.whole.client.Cart;
import io.orderledger.embedded.whole.client.Catalogue.Availability;
import io.orderledger.embedded.whole.client.Catalogue.Product;
import io.orderledger.embedded.whole.client.Catalogue.Sku;
import io.orderledger.embedded.whole.client.Customer;
import io.orderledger.embedded.whole.client.Entitlement;
import io.orderledger.embedded.whole.client.Order;
import io.orderledger.embedded.whole.client.Order.ProvisioningStatus;
import io.orderledger.embedded.whole.client.PartnerCenter;
import io.orderledger.embedded.whole.client.PartnerException;
import io.orderledger.embedded.whole.client.ResourceCollection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A client written only against Partner Center's documents buys, reads and cancels. */
class PartnerCenterClientTest {

  private final PartnerCenter agent = PartnerCenterStory.client("agent");
  private final PartnerCenterStory story = PartnerCenterStory.OF_ONE_CUSTOMER;
  private final String customer = "customers/" + story.customer().id();

  @Test
  void a_customer_is_registered_and_read() {
    Customer made = story.customer();

    assertThat(made.relationshipToPartner()).isEqualTo(Customer.Relationship.RESELLER);
    assertThat(made.billingProfile().orElseThrow().defaultAddress().country()).isEqualTo("US");
    assertThat(agent.get(customer, Customer.class)).isEqualTo(made);
  }

  @Test
  void customers_are_listed_one_by_one_through_continuation_tokens() {
    List<UUID> ids = new ArrayList<>();
    Optional<ResourceCollection<Customer>> page =
        Optional.of(agent.list("customers?size=1", Customer.class));
    while (page.isPresent()) {
      assertThat(page.get().items()).hasSizeLessThanOrEqualTo(1);
      page.get().items().forEach(one -> ids.add(one.id()));
      page.get()
          .links()
          .next()
          .ifPresent(
              next -> {
                assertThat(next.uri()).startsWith("/customers?").contains("seekOperation=Next");
                assertThat(next.headers())
                    .singleElement()
                    .matches(header -> header.key().equals("MS-ContinuationToken"));
              });
      page = agent.next(page.get(), Customer.class);
    }

    assertThat(ids).doesNotHaveDuplicates().contains(story.customer().id()).hasSizeGreaterThan(1);
  }

  @Test
  void customers_are_found_by_the_start_of_their_name_as_in_the_documents_example() {
    String filter =
        "%7B%22Field%22%3A%22CompanyName%22%2C%22Value%22%3A%22"
            + PartnerCenterStory.COMPANY.substring(0, 20).replace(" ", "%20")
            + "%22%2C%22Operator%22%3A%22starts_with%22%7D";

    assertThat(agent.all("customers?size=0&filter=" + filter, Customer.class))
        .extracting(Customer::id)
        .containsExactly(story.customer().id());
  }

  @Test
  void the_catalogue_is_browsed_down_to_the_offer() {
    List<Product> products =
        agent.all("products?country=US&targetView=SoftwareSubscriptions", Product.class);
    Product product = named(products, WINDOWS_1Y);
    Sku sku = agent.follow(product.links().skus(), Sku.class).items().getFirst();
    List<Availability> offers =
        agent.all(
            "products/" + product.id() + "/skus/" + sku.id() + "/availabilities?country=US",
            Availability.class);

    assertThat(sku.supportedBillingCycles()).contains(BillingCycle.ONE_TIME);
    assertThat(offers).extracting(Availability::catalogItemId).contains(WINDOWS_1Y);
    Availability offer = offers.getFirst();
    assertThat(agent.get(offer.links().self().uri(), Availability.class)).isEqualTo(offer);
    assertThat(agent.get(product.links().self().uri(), Product.class)).isEqualTo(product);
    assertThat(agent.get(sku.links().self().uri(), Sku.class)).isEqualTo(sku);
    assertThat(agent.list("products?country=US&targetView=Software", Product.class).items())
        .contains(product);
  }

  private static Product named(List<Product> products, String offer) {
    return products.stream().filter(p -> offer.startsWith(p.id())).findFirst().orElseThrow();
  }

  @Test
  void the_cart_that_was_changed_became_the_order() {
    assertThat(story.cart().status()).contains(Cart.Status.ACTIVE);
    assertThat(agent.get(customer + "/carts/" + story.cart().id(), Cart.class).status())
        .contains(Cart.Status.ORDERED);
    assertThat(story.order().lineItems())
        .extracting(Order.OrderLineItem::offerId, Order.OrderLineItem::quantity)
        .containsExactly(tuple(WINDOWS_1Y, 3), tuple(DATACENTER, 1));
    assertThat(story.order().currencyCode()).isEqualTo("USD");
  }

  @Test
  void a_line_that_was_cancelled_is_seen_in_the_order_with_and_without_prices() {
    Order read = agent.get(story.path(), Order.class);
    Order priced = agent.get(story.path() + "?include_price=true", Order.class);

    assertThat(read).isEqualTo(story.withOneLineCancelled());
    assertThat(read.status()).isEqualTo(Order.Status.COMPLETED);
    assertThat(read.lineItems()).extracting(Order.OrderLineItem::quantity).containsExactly(0, 1);
    assertThat(read.totalPrice()).isEmpty();
    assertThat(priced.totalPrice().orElseThrow())
        .isEqualByComparingTo(
            priced.lineItems().stream()
                .map(line -> line.pricing().orElseThrow().extendedPrice())
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    assertThat(agent.follow(read.links().provisioningStatus(), ProvisioningStatus.class).items())
        .extracting(ProvisioningStatus::status)
        .containsExactly(Order.Fulfilment.UNFULFILLED, Order.Fulfilment.FULFILLED);
  }

  @Test
  void orders_are_listed_with_the_one_that_was_cancelled_whole() {
    assertThat(agent.all(customer + "/orders", Order.class))
        .containsExactlyInAnyOrder(story.withOneLineCancelled(), story.cancelledWhole());
    assertThat(agent.all(customer + "/orders?billingType=onetime", Order.class)).hasSize(2);
    assertThat(agent.all(customer + "/orders?billingType=monthly", Order.class)).isEmpty();
    assertThat(story.cancelledWhole().status()).isEqualTo(Order.Status.CANCELLED);
  }

  @Test
  void entitlements_are_what_was_not_cancelled_and_show_their_expiry() {
    List<Entitlement> found =
        agent.all(
            customer + "/entitlements?entitlementtype=software&showExpiry=true", Entitlement.class);

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().entitlementType()).isEqualTo(Entitlement.Type.SOFTWARE);
    assertThat(found.getFirst().referenceOrder().id()).isEqualTo(story.order().id());
    assertThat(found.getFirst().quantity()).isEqualTo(1);
    assertThat(agent.all(customer + "/entitlements", Entitlement.class)).hasSize(1);
  }

  @Test
  void a_refusal_is_a_fault_with_code_and_data() {
    String unknown = customer + "/orders/" + UUID.randomUUID();

    PartnerException refused =
        catchThrowableOfType(PartnerException.class, () -> agent.get(unknown, Order.class));

    assertThat(refused.status()).isEqualTo(404);
    assertThat(refused.fault().code()).isEqualTo("20000");
  }
}
