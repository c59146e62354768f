package io.orderledger.query.customer;

import io.orderledger.contract.event.CustomerRegistered;
import io.orderledger.projection.ReadModel;
import io.orderledger.query.projection.StoredJson;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads customers, always of one partner. */
@Component
class CustomerReads {
  private final ReadModel readModel;

  CustomerReads(ReadModel readModel) {
    this.readModel = readModel;
  }

  Optional<CustomerRegistered> find(String partnerId, String customerId) {
    return readModel
        .jdbc()
        .sql(
            """
            SELECT registration FROM customer
            WHERE customer_id = :customer AND partner_id = :partner
            """)
        .param("customer", customerId)
        .param("partner", partnerId)
        .query((row, n) -> registration(row.getBytes(1)))
        .optional();
  }

  /** At most {@code limit} customers behind {@code after}, by id: the order of registration. */
  List<CustomerRegistered> page(
      String partnerId, @Nullable CustomerFilter filter, String after, int limit) {
    var select =
        readModel
            .jdbc()
            .sql(
                """
                SELECT registration FROM customer
                WHERE partner_id = :partner AND customer_id > :after AND %s
                ORDER BY customer_id LIMIT :limit
                """
                    .formatted(filter == null ? "true" : filter.condition()))
            .param("partner", partnerId)
            .param("after", after)
            .param("limit", limit);
    if (filter != null) {
      select = select.param("value", filter.value());
    }
    return select.query((row, n) -> registration(row.getBytes(1))).list();
  }

  private static CustomerRegistered registration(byte[] json) {
    return StoredJson.read(json, CustomerRegistered.class);
  }
}
