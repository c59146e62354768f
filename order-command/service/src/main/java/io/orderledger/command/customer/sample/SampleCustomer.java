package io.orderledger.command.customer.sample;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A customer to register.
 *
 * @param customerId a UUID
 * @param country ISO 3166-1 alpha-2 code
 * @param currency ISO 4217 code
 */
record SampleCustomer(
    String partnerId,
    String customerId,
    String companyName,
    String domain,
    String country,
    String currency) {
  /** All of them. */
  @ConfigurationProperties("orderledger.command")
  record All(@DefaultValue List<SampleCustomer> sampleCustomers) {}
}
