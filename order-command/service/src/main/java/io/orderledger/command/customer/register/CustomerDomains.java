package io.orderledger.command.customer.register;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which customer of a partner a domain belongs to: at most one. */
@Component
class CustomerDomains {
  private final JdbcClient jdbc;

  CustomerDomains(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Claims a domain for a customer that is about to be registered. A claim whose customer never
   * came to be is handed to the next who asks.
   *
   * @return the id of the customer the domain belongs to: {@code customerId}, or that of an
   *     earlier claim
   */
  String claim(String partnerId, String domain, String customerId) {
    return jdbc.sql(
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
        .single();
  }
}
