package io.orderledger.activity.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orderledger.contract.event.AccessRefused;
import io.orderledger.contract.event.CustomerRegistered;
import io.orderledger.contract.event.DomainEvent;
import io.orderledger.contract.event.DownloadChoice;
import io.orderledger.contract.event.DownloadLinkIssued;
import io.orderledger.contract.event.KeyAccessed;
import io.orderledger.contract.event.LineRef;
import io.orderledger.contract.event.OrderCancelled;
import io.orderledger.contract.event.OrderPlaced;
import io.orderledger.contract.event.SoftwareDownloaded;
import io.orderledger.contract.event.SupportRequestSubmitted;
import io.orderledger.contract.order.OrderState;
import io.orderledger.contract.resource.CustomerResource;
import io.orderledger.contract.resource.OrderResource;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * A resource as the JSON text of an audit record, with names as Partner Center writes them there.
 */
final class ResourceValues {
  private static final JsonMapper PASCAL =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
          .changeDefaultPropertyInclusion(v -> v.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  /** What was taken; never the key or a link's token itself (I7). */
  private record Taken(
      String orderId,
      int lineItemNumber,
      String offerId,
      @Nullable String linkId,
      @Nullable DownloadChoice download,
      @Nullable Instant expiresAt) {}

  private ResourceValues() {}

  static Optional<String> order(Optional<OrderState> state) {
    return state.map(s -> PASCAL.writeValueAsString(OrderResource.of(s)));
  }

  /** What the event made, where it says so by itself. */
  static Optional<String> made(DomainEvent event) {
    return switch (event) {
      case CustomerRegistered e -> Optional.of(PASCAL.writeValueAsString(CustomerResource.of(e)));
      case KeyAccessed e -> taken(e.orderId(), e.line(), null, null, null);
      case DownloadLinkIssued e ->
          taken(e.orderId(), e.line(), e.linkId(), e.download(), e.expiresAt());
      case SoftwareDownloaded e -> taken(e.orderId(), e.line(), e.linkId(), e.download(), null);
      case OrderPlaced e -> order(Optional.of(OrderState.evolve(null, e)));
      case OrderCancelled _, SupportRequestSubmitted _, AccessRefused _ -> Optional.empty();
    };
  }

  private static Optional<String> taken(
      String orderId,
      LineRef line,
      @Nullable String linkId,
      @Nullable DownloadChoice download,
      @Nullable Instant expiresAt) {
    return Optional.of(
        PASCAL.writeValueAsString(
            new Taken(
                orderId, line.lineItemNumber(), line.offerId(), linkId, download, expiresAt)));
  }
}
