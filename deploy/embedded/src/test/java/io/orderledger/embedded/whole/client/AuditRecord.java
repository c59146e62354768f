package io.orderledger.embedded.whole.client;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.EnumNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.EnumNaming;

/** Who did what to which resource. */
public record AuditRecord(
    UUID partnerId,
    UUID customerId,
    String customerName,
    String userPrincipalName,
    Optional<String> applicationId,
    ResourceType resourceType,
    Optional<String> resourceOldValue,
    Optional<String> resourceNewValue,
    OperationType operationType,
    OffsetDateTime operationDate,
    Status operationStatus,
    List<Custom> customizedData,
    Attributes attributes) {

  public record Custom(String key, Optional<String> value) {}

  @EnumNaming(SnakeCaseStrategy.class)
  public enum Status {
    SUCCEEDED,
    FAILED,
    PROGRESS
  }

  /** Those of the documents that can concern an order, a customer or software. */
  @EnumNaming(SnakeCaseStrategy.class)
  public enum ResourceType {
    CUSTOMER,
    CUSTOMER_USER,
    ORDER,
    SUBSCRIPTION,
    LICENSE,
    INVOICE,
    SOFTWARE_KEY,
    SOFTWARE_DOWNLOAD_LINK
  }

  /** Those of the documents that can concern an order, a customer or software. */
  @EnumNaming(SnakeCaseStrategy.class)
  public enum OperationType {
    ADD_CUSTOMER,
    UPDATE_CUSTOMER_BILLING_PROFILE,
    DELETE_CUSTOMER,
    CREATE_ORDER,
    UPDATE_ORDER,
    GET_SOFTWARE_KEY,
    GET_SOFTWARE_DOWNLOAD_LINK,
    READY_INVOICE
  }

  public AuditRecord {
    attributes.require("AuditRecord");
  }
}
