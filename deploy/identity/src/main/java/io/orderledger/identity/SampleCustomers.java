package io.orderledger.identity;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sample customers that the credentials of a data folder speak of. */
public final class SampleCustomers {
  private static final String PREFIX = "orderledger.command.sample-customers[%d].%s";

  private SampleCustomers() {}

  /**
   * Properties that let order-command register the sample customers under the very ids that {@code
   * credentials.json} carries; the file is made when absent.
   *
   * @throws RuntimeException when the file can be neither read nor made
   */
  public static Map<String, String> properties(Path dataDir) {
    List<Credential> credentials = CredentialFile.in(dataDir);
    var properties = new LinkedHashMap<String, String>();
    int index = 0;
    for (SamplePartner partner : SamplePartner.ALL) {
      Optional<String> customer = customerOf(partner, credentials);
      if (customer.isPresent()) {
        properties.put(PREFIX.formatted(index, "partner-id"), partner.partnerId());
        properties.put(PREFIX.formatted(index, "customer-id"), customer.get());
        properties.put(PREFIX.formatted(index, "company-name"), partner.companyName());
        properties.put(PREFIX.formatted(index, "domain"), partner.domain());
        properties.put(PREFIX.formatted(index, "country"), partner.country());
        properties.put(PREFIX.formatted(index, "currency"), partner.currency());
        index++;
      }
    }
    return properties;
  }

  private static Optional<String> customerOf(SamplePartner partner, List<Credential> credentials) {
    return credentials.stream()
        .filter(credential -> credential.partnerId().equals(partner.partnerId()))
        .flatMap(credential -> Optional.ofNullable(credential.customerId()).stream())
        .findFirst();
  }
}
