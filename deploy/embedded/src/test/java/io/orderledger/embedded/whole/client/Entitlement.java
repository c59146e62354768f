package io.orderledger.embedded.whole.client;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.EnumNamingStrategies.LowerCaseStrategy;
import tools.jackson.databind.annotation.EnumNaming;

/** What a customer may use. */
public record Entitlement(
    List<Entitlement> includedEntitlements,
    ReferenceOrder referenceOrder,
    String productId,
    String skuId,
    int quantity,
    Optional<List<QuantityDetail>> quantityDetails,
    List<Artifact> entitledArtifacts,
    Type entitlementType,
    Optional<OffsetDateTime> expiryDate) {

  public record ReferenceOrder(String id, String lineItemId, Optional<String> alternateId) {}

  public record QuantityDetail(int quantity, Order.Fulfilment status) {}

  public record Artifact(String artifactType, String resourceId, Link link) {}

  @EnumNaming(LowerCaseStrategy.class)
  public enum Type {
    SOFTWARE,
    RESERVEDINSTANCE
  }
}
