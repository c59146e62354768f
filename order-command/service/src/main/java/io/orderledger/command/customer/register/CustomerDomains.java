package io.orderledger.command.customer.register;

import io.orderledger.command.eventstore.StoreAvailability;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which customer of a partner a domain belongs to: at most one. */
@Component
class CustomerDomains {
  private final JdbcClient jdbc;
  private final StoreAvailability availability;

  CustomerDomains(JdbcClient jdbc, StoreAvailability availability) {
    this.jdbc = jdbc;
    this.availability = availability;
  }

  /**
   * Claims a domain for a customer that is about to be registered. A claim whose customer never
   * came to be is handed to the next who asks.
   *
   * @return the id of the customer the domain belongs to: {@code customerId}, or that of an earlier
   *     claim
   * @throws io.orderledger.web.ApiException {@code UNAVAILABLE} when the store is away
   */
  String claim(String partnerId, String domain, String customerId) {
    return availability.reading(
        () ->
            jdbc.sql(
                    """
                    INSERT INTO customer_domain AS d (partner_id, domain, customer_id)
                    VALUES (:partner, :domain, :customer)
                    ON CONFLICT (partner_id, domain) DO UPDATE SET customer_id = d.customer_id
                    RETURNING customer_id
                    """)
                .param("partner", partnerId)
                .param("domain", domain)
                .param("customer", customerId)
                .query(String.class)
                .single());
  }
}
