package io.orderledger.command.cart;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.command.receipt.Receipt;
import io.orderledger.command.receipt.ReceiptTable;
import io.orderledger.command.support.Commands;
import io.orderledger.command.support.Instance;
import io.orderledger.testing.Backends;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Request ids of carts that were made before receipts were written for them. */
class CartReceiptsMigrationTest {
  private static final UUID PARTNER = UUID.fromString(Commands.PARTNER);
  private final String url = Backends.shared().newDatabase();
  private final JdbcClient jdbc =
      JdbcClient.create(new DriverManagerDataSource(url, Backends.USERNAME, Backends.PASSWORD));

  @Test
  void they_become_receipts_unless_they_did_something_else_too() {
    Instance.migrate(url, "102");
    jdbc.sql(
            """
            INSERT INTO event (position, sequence, occurred_at, recorded_at, aggregate_id,
              customer_id, partner_id, type, correlation_id, causation_id, payload)
            VALUES (1, 0, now(), now(), :customer::uuid, :customer::uuid, :partner,
              'orderledger.CustomerRegistered.v1', 'c', 'r', '')
            """)
        .param("customer", Commands.CUSTOMER)
        .param("partner", PARTNER)
        .update();
    UUID cart = cart("made a cart");
    UUID order = order("made both");
    cart("made both");
    cart(null);

    Instance.migrate(url);

    assertThat(receipt("made a cart"))
        .isEqualTo(new Receipt(PARTNER, "made a cart", "a cart", cart, 0, 0, -1, null));
    assertThat(receipt("made both"))
        .isEqualTo(new Receipt(PARTNER, "made both", "an order", order, 0, 1, 0, null));
    assertThat(count("command_receipt")).isEqualTo(2);
    assertThat(count("cart")).isEqualTo(3);
  }

  private UUID cart(@Nullable String request) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            INSERT INTO cart (cart_id, partner_id, customer_id, request_id, body_hash, version,
              ordered, created_at, modified_at, expires_at, modified_by, lines)
            VALUES (:id, upper(:partner), :customer::uuid, :request,
              :hash, 0, false, now(), now(), now(),
              'agent', '[]')
            """)
        .param("id", id)
        .param("partner", Commands.PARTNER)
        .param("customer", Commands.CUSTOMER)
        .param("request", request)
        .param("hash", request == null ? null : "a cart")
        .update();
    return id;
  }

  private UUID order(String request) {
    UUID id = UUID.randomUUID();
    jdbc.sql("INSERT INTO command_receipt VALUES (?, ?, 0, 0, now(), 1, ?, 'an order')")
        .params(PARTNER, id, request)
        .update();
    return id;
  }

  private Receipt receipt(String request) {
    return new ReceiptTable(jdbc).find(PARTNER, request).orElseThrow();
  }

  private int count(String table) {
    return jdbc.sql("SELECT count(*) FROM " + table).query(Integer.class).single();
  }
}
