package io.orderledger.command.catalogue.browse;

import io.orderledger.command.catalogue.Catalogue;
import io.orderledger.command.catalogue.Product;
import io.orderledger.command.catalogue.Sku;
import io.orderledger.web.Caller;
import io.orderledger.web.PcCollection;
import io.orderledger.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is on sale in a country, for the partner's people. */
@RestController
class CatalogueController {
  private static final String SKU = "/v1/products/{productId}/skus/{skuId}";
  private final Catalogue catalogue;

  CatalogueController(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @GetMapping("/v1/products")
  PcCollection<ProductResource> products(
      Caller caller,
      @RequestParam String country,
      @RequestParam String targetView,
      @RequestParam(required = false) @Nullable Integer size,
      @RequestParam(required = false) @Nullable Integer offset) {
    MarketCatalogue market = market(caller, country);
    TargetView view = TargetView.read(targetView);
    String path = "/products?country=" + market.country() + "&targetView=" + view.wireName();
    return Pages.of(
        market.products(view).stream()
            .map(product -> ProductResource.of(product, market.country()))
            .toList(),
        path,
        size,
        offset);
  }

  @GetMapping("/v1/products/{productId}")
  ProductResource product(
      Caller caller, @PathVariable String productId, @RequestParam String country) {
    MarketCatalogue market = market(caller, country);
    return ProductResource.of(market.product(productId), market.country());
  }

  @GetMapping("/v1/products/{productId}/skus")
  PcCollection<SkuResource> skus(
      Caller caller,
      @PathVariable String productId,
      @RequestParam String country,
      @RequestParam(required = false) @Nullable Integer size,
      @RequestParam(required = false) @Nullable Integer offset) {
    MarketCatalogue market = market(caller, country);
    Product product = market.product(productId);
    return Pages.of(
        market.skus(product).stream()
            .map(sku -> SkuResource.of(product, sku, market.country()))
            .toList(),
        "/products/" + product.id() + "/skus?country=" + market.country(),
        size,
        offset);
  }

  @GetMapping(SKU)
  SkuResource sku(
      Caller caller,
      @PathVariable String productId,
      @PathVariable String skuId,
      @RequestParam String country) {
    MarketCatalogue market = market(caller, country);
    Product product = market.product(productId);
    return SkuResource.of(product, market.sku(product, skuId), market.country());
  }

  @GetMapping(SKU + "/availabilities")
  PcCollection<AvailabilityResource> availabilities(
      Caller caller,
      @PathVariable String productId,
      @PathVariable String skuId,
      @RequestParam String country,
      @RequestParam(required = false) @Nullable Integer size,
      @RequestParam(required = false) @Nullable Integer offset) {
    MarketCatalogue market = market(caller, country);
    Product product = market.product(productId);
    Sku sku = market.sku(product, skuId);
    return Pages.of(
        market.offers(sku).stream()
            .map(offer -> AvailabilityResource.of(market, product, sku, offer))
            .toList(),
        "/products/%s/skus/%s/availabilities?country=%s"
            .formatted(product.id(), sku.id(), market.country()),
        size,
        offset);
  }

  @GetMapping(SKU + "/availabilities/{availabilityId}")
  AvailabilityResource availability(
      Caller caller,
      @PathVariable String productId,
      @PathVariable String skuId,
      @PathVariable String availabilityId,
      @RequestParam String country) {
    MarketCatalogue market = market(caller, country);
    Product product = market.product(productId);
    Sku sku = market.sku(product, skuId);
    return AvailabilityResource.of(market, product, sku, market.offer(sku, availabilityId));
  }

  private MarketCatalogue market(Caller caller, String country) {
    caller.requireAny(Role.ADMIN_AGENT, Role.GLOBAL_ADMIN);
    return MarketCatalogue.of(catalogue, country);
  }
}
