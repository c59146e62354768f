package io.orderledger.activity.audit;

import io.orderledger.activity.stored.ActivityOperation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Partner Center's resource types: those of this system's records, and those it never has. */
enum AuditedResource {
  ORDER,
  SOFTWARE_KEY,
  SOFTWARE_DOWNLOAD_LINK,
  CUSTOMER,
  CUSTOMER_USER,
  SUBSCRIPTION,
  LICENSE,
  THIRD_PARTY_ADD_ON,
  MPN_ASSOCIATION,
  TRANSFER,
  APPLICATION,
  APPLICATION_CREDENTIAL,
  PARTNER_USER,
  PARTNER_RELATIONSHIP,
  PARTNER_CUSTOMER_DAP,
  CUSTOMER_DIRECTORY_ROLE;

  /** The type of the resource an operation concerns; empty where there is no audit record of it. */
  static Optional<AuditedResource> of(ActivityOperation operation) {
    return Optional.ofNullable(
        switch (operation) {
          case CREATE_ORDER, UPDATE_ORDER -> ORDER;
          case GET_SOFTWARE_KEY -> SOFTWARE_KEY;
          case GET_SOFTWARE_DOWNLOAD_LINK, DOWNLOAD_SOFTWARE -> SOFTWARE_DOWNLOAD_LINK;
          case ADD_CUSTOMER -> CUSTOMER;
          case SUBMIT_SUPPORT_REQUEST -> null;
        });
  }

  /** The operations that records of this type show. */
  Set<ActivityOperation> operations() {
    return audited(of -> of == this);
  }

  /** All operations that there are audit records of. */
  static Set<ActivityOperation> allOperations() {
    return audited(_ -> true);
  }

  private static Set<ActivityOperation> audited(Predicate<AuditedResource> wanted) {
    return Arrays.stream(ActivityOperation.values())
        .filter(o -> of(o).filter(wanted).isPresent())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** As records show it, for example {@code software_key}. */
  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type with this name in any case, with or without underscores. */
  static Optional<AuditedResource> named(String name) {
    String plain = name.replace("_", "");
    return Arrays.stream(values())
        .filter(r -> r.name().replace("_", "").equalsIgnoreCase(plain))
        .findFirst();
  }

  static List<String> wireNames() {
    return Arrays.stream(values()).map(AuditedResource::wireName).toList();
  }
}
