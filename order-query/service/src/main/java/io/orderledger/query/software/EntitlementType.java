package io.orderledger.query.software;

import io.orderledger.contract.event.PlacedLine;
import io.orderledger.web.ApiException;
import io.orderledger.web.ErrorCode;
import java.util.Locale;

/** What kind of goods an entitlement is for. */
enum EntitlementType {
  SOFTWARE("software"),
  RESERVED_INSTANCE("reservedinstance");

  private final String wireName;

  EntitlementType(String wireName) {
    this.wireName = wireName;
  }

  String wireName() {
    return wireName;
  }

  static EntitlementType of(PlacedLine line) {
    return SoftwareItem.isSoftware(line) ? SOFTWARE : RESERVED_INSTANCE;
  }

  /**
   * Reads the parameter {@code entitlementType}, in any case.
   *
   * @throws ApiException 3000 naming it
   */
  static EntitlementType parse(String text) {
    return switch (text.replace("_", "").toLowerCase(Locale.ROOT)) {
      case "software" -> SOFTWARE;
      case "reservedinstance", "virtualmachinereservedinstance" -> RESERVED_INSTANCE;
      default ->
          throw ApiException.of(
                  ErrorCode.INVALID_PROPERTY,
                  "entitlementType must be software or reservedInstance")
              .field("entitlementType");
    };
  }
}
