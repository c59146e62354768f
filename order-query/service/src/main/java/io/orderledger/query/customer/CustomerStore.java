package io.orderledger.query.customer;

import io.orderledger.contract.event.CustomerRegistered;
import io.orderledger.projection.copy.CopyStream;
import io.orderledger.query.projection.Columns;
import io.orderledger.query.projection.StoredJson;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/** Writes customers. */
public final class CustomerStore {
  private static final String INSERT =
      """
      INSERT INTO customer (customer_id, partner_id, name, domain, registration)
      SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[])
      ON CONFLICT (customer_id) DO NOTHING
      """;

  private static final String COPY =
      "COPY customer (customer_id, partner_id, name, domain, registration)"
          + " FROM STDIN (FORMAT binary)";

  private CustomerStore() {}

  /** Adds those that are not there yet: a customer is registered once. */
  public static void add(Collection<CustomerRegistered> customers, Connection tx)
      throws SQLException {
    Columns.of(customers)
        .text(c -> c.customer().customerId())
        .text(c -> c.customer().partnerId())
        .text(c -> c.customer().name())
        .text(CustomerRegistered::domain)
        .bytes(StoredJson::write)
        .update(INSERT, tx);
  }

  /** Adds customers, none of which is there. */
  public static void load(Collection<CustomerRegistered> customers, Connection tx)
      throws SQLException {
    if (customers.isEmpty()) {
      return;
    }
    try (CopyStream rows = CopyStream.into(tx, COPY)) {
      for (CustomerRegistered c : customers) {
        rows.row(5)
            .text(c.customer().customerId())
            .text(c.customer().partnerId())
            .text(c.customer().name())
            .text(c.domain())
            .bytea(StoredJson.write(c));
      }
      rows.finish();
    }
  }
}
