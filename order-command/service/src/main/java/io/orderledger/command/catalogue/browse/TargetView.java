package io.orderledger.command.catalogue.browse;

import io.orderledger.command.catalogue.Offer;
import io.orderledger.command.catalogue.Product;
import io.orderledger.command.http.Refusals;
import io.orderledger.contract.event.ProductKind;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Partner Center's views of a catalogue; some of what they show is not sold here. */
enum TargetView {
  SOFTWARE("Software"),
  SOFTWARE_SUBSCRIPTIONS("SoftwareSubscriptions"),
  SOFTWARE_PERPETUAL("SoftwarePerpetual"),
  SOFTWARE_SUSE_LINUX("SoftwareSUSELinux"),
  AZURE("Azure"),
  AZURE_RESERVATIONS("AzureReservations"),
  AZURE_RESERVATIONS_VM("AzureReservationsVM"),
  AZURE_RESERVATIONS_SQL("AzureReservationsSQL"),
  AZURE_RESERVATIONS_COSMOS_DB("AzureReservationsCosmosDb"),
  MICROSOFT_AZURE("MicrosoftAzure"),
  ONLINE_SERVICES("OnlineServices"),
  MARKETPLACE("Marketplace"),
  SAAS("SaaS");

  private final String wireName;

  TargetView(String wireName) {
    this.wireName = wireName;
  }

  String wireName() {
    return wireName;
  }

  boolean shows(Product product, Offer offer) {
    boolean reservation = offer.kind() == ProductKind.AZURE_RESERVATION;
    return switch (this) {
      case SOFTWARE -> product.type().equals("Software");
      case SOFTWARE_SUBSCRIPTIONS -> offer.kind() == ProductKind.SUBSCRIPTION;
      case SOFTWARE_PERPETUAL -> offer.kind() == ProductKind.PERPETUAL;
      case SOFTWARE_SUSE_LINUX -> product.subType().equals(wireName);
      case AZURE -> product.type().equals("Azure");
      case AZURE_RESERVATIONS -> reservation;
      case AZURE_RESERVATIONS_VM -> reservation && product.subType().equals("VirtualMachines");
      case AZURE_RESERVATIONS_SQL,
          AZURE_RESERVATIONS_COSMOS_DB,
          MICROSOFT_AZURE,
          ONLINE_SERVICES,
          MARKETPLACE,
          SAAS ->
          false;
    };
  }

  /**
   * Reads a view in any case.
   *
   * @throws io.orderledger.web.ApiException 3000 naming {@code targetView}
   */
  static TargetView read(String text) {
    return Arrays.stream(values())
        .filter(view -> view.wireName.equalsIgnoreCase(text.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                Refusals.invalid("targetView is one of " + names() + ", not " + text)
                    .field("targetView"));
  }

  private static String names() {
    return Arrays.stream(values()).map(TargetView::wireName).collect(Collectors.joining(", "));
  }
}
