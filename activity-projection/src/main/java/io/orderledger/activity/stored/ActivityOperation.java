package io.orderledger.activity.stored;

import io.orderledger.contract.event.AccessRefused;
import io.orderledger.contract.event.CustomerRegistered;
import io.orderledger.contract.event.DomainEvent;
import io.orderledger.contract.event.DownloadLinkIssued;
import io.orderledger.contract.event.KeyAccessed;
import io.orderledger.contract.event.Operation;
import io.orderledger.contract.event.OrderCancelled;
import io.orderledger.contract.event.OrderPlaced;
import io.orderledger.contract.event.SoftwareDownloaded;
import io.orderledger.contract.event.SupportRequestSubmitted;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What was done or tried (R11), in the words of Partner Center's audit records where it has one.
 */
public enum ActivityOperation {
  ADD_CUSTOMER,
  CREATE_ORDER,
  UPDATE_ORDER,
  GET_SOFTWARE_KEY,
  GET_SOFTWARE_DOWNLOAD_LINK,
  DOWNLOAD_SOFTWARE,
  SUBMIT_SUPPORT_REQUEST;

  private final String wireName = name().toLowerCase(Locale.ROOT);

  /** The operation that an event records, refused ones included. */
  public static ActivityOperation of(DomainEvent event) {
    return switch (event) {
      case CustomerRegistered _ -> ADD_CUSTOMER;
      case OrderPlaced _ -> CREATE_ORDER;
      case OrderCancelled _ -> UPDATE_ORDER;
      case KeyAccessed _ -> GET_SOFTWARE_KEY;
      case DownloadLinkIssued _ -> GET_SOFTWARE_DOWNLOAD_LINK;
      case SoftwareDownloaded _ -> DOWNLOAD_SOFTWARE;
      case SupportRequestSubmitted _ -> SUBMIT_SUPPORT_REQUEST;
      case AccessRefused refused -> of(refused.operation());
    };
  }

  private static ActivityOperation of(Operation refused) {
    return switch (refused) {
      case GET_KEY -> GET_SOFTWARE_KEY;
      case ISSUE_DOWNLOAD_LINK -> GET_SOFTWARE_DOWNLOAD_LINK;
      case DOWNLOAD -> DOWNLOAD_SOFTWARE;
      case CANCEL -> UPDATE_ORDER;
      case SUBMIT_SUPPORT_REQUEST -> SUBMIT_SUPPORT_REQUEST;
    };
  }

  /** As it is stored and shown, for example {@code get_software_key}. */
  public String wireName() {
    return wireName;
  }

  /** The operation with this wire name, in any case. */
  public static Optional<ActivityOperation> ofWireName(String name) {
    return Arrays.stream(values()).filter(o -> o.wireName().equalsIgnoreCase(name)).findFirst();
  }

  /** All wire names, for messages that say what is allowed. */
  public static List<String> wireNames() {
    return Arrays.stream(values()).map(ActivityOperation::wireName).toList();
  }
}
