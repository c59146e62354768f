package io.orderledger.activity.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Partner Center's AuditRecord resource.
 *
 * @param id the event's id
 * @param userPrincipalName the actor's id; its name and role are in {@code customizedData}
 * @param applicationId the service that performed the operation
 * @param resourceOldValue the resource before, as JSON text; absent for what is new or has no state
 * @param resourceNewValue the resource after, as JSON text; absent where the operation failed
 * @param originalCorrelationId the correlation id of the request that did it
 * @param operationStatus {@code succeeded} or {@code failed}
 */
record AuditRecord(
    String id,
    String partnerId,
    String customerId,
    String customerName,
    String userPrincipalName,
    String applicationId,
    String resourceType,
    @Nullable String resourceOldValue,
    @Nullable String resourceNewValue,
    String operationType,
    String originalCorrelationId,
    Instant operationDate,
    String operationStatus,
    List<CustomizedData.Entry> customizedData,
    Attributes attributes) {

  /** The resource's kind. */
  record Attributes(String objectType) {
    static final Attributes AUDIT_RECORD = new Attributes("AuditRecord");
  }
}
