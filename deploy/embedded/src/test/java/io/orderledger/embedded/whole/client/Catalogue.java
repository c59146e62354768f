package io.orderledger.embedded.whole.client;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.EnumNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.EnumNaming;

/** What can be bought. */
public final class Catalogue {

  private Catalogue() {}

  public record Product(
      String id,
      String title,
      String description,
      ItemType productType,
      boolean isMicrosoftProduct,
      String publisherName,
      ProductLinks links) {}

  public record ItemType(String id, String displayName, Optional<ItemType> subType) {}

  public record ProductLinks(Link skus, Link self) {}

  public record Sku(
      String id,
      String productId,
      String title,
      String description,
      int minimumQuantity,
      int maximumQuantity,
      boolean isTrial,
      List<BillingCycle> supportedBillingCycles,
      Optional<List<String>> purchasePrerequisites,
      Optional<List<String>> provisioningVariables,
      Map<String, Object> dynamicAttributes,
      SkuLinks links) {}

  public record SkuLinks(Link availabilities, Link self) {}

  public record Availability(
      String id,
      String productId,
      String skuId,
      String catalogItemId,
      Currency defaultCurrency,
      Segment segment,
      String country,
      boolean isPurchasable,
      boolean isRenewable,
      List<Term> terms,
      Product product,
      Sku sku,
      SelfLink links) {}

  public record Currency(String code, String symbol) {}

  public record Term(Optional<String> duration, String description) {}

  public record SelfLink(Link self) {}

  @EnumNaming(SnakeCaseStrategy.class)
  public enum Segment {
    COMMERCIAL,
    EDUCATION,
    GOVERNMENT,
    NON_PROFIT
  }
}
