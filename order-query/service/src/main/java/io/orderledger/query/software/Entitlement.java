package io.orderledger.query.software;

import static java.time.ZoneOffset.UTC;

import io.orderledger.contract.event.PlacedLine;
import io.orderledger.contract.order.LineState;
import io.orderledger.contract.order.OrderState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Partner Center's Entitlement resource: what a customer has the right to use.
 *
 * @param entitlementType {@code software} or {@code reservedinstance}
 * @param expiryDate the last day of the term; absent for perpetual software and unless asked for
 */
record Entitlement(
    List<Entitlement> includedEntitlements,
    ReferenceOrder referenceOrder,
    String productId,
    String skuId,
    int quantity,
    List<QuantityDetail> quantityDetails,
    List<Object> entitledArtifacts,
    String entitlementType,
    @Nullable Instant expiryDate) {

  /** The order line behind it. */
  record ReferenceOrder(String id, String lineItemId, String alternateId) {}

  /** How many are in which status. */
  record QuantityDetail(int quantity, String status) {}

  Entitlement {
    includedEntitlements = List.copyOf(includedEntitlements);
    quantityDetails = List.copyOf(quantityDetails);
    entitledArtifacts = List.copyOf(entitledArtifacts);
  }

  static Entitlement of(OrderState order, LineState line, boolean showExpiry) {
    PlacedLine placed = line.placed();
    String orderId = order.orderId();
    return new Entitlement(
        List.of(),
        new ReferenceOrder(
            orderId,
            Integer.toString(placed.lineItemNumber()),
            orderId.substring(orderId.lastIndexOf('-') + 1)),
        placed.productId(),
        placed.skuId(),
        line.quantity(),
        List.of(new QuantityDetail(line.quantity(), "Fulfilled")),
        List.of(),
        EntitlementType.of(placed).wireName(),
        showExpiry && placed.termEnd() != null
            ? placed.termEnd().atStartOfDay(UTC).toInstant()
            : null);
  }
}
