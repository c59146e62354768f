package io.orderledger.command.cart;

import io.orderledger.command.dispatch.ReceiptKey;
import io.orderledger.command.eventstore.StoreAvailability;
import io.orderledger.command.receipt.Receipt;
import io.orderledger.command.receipt.ReceiptTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Where carts are kept. Every method answers 503 when the store is away. */
@Component
class CartTable {
  private static final String CLAIM =
      """
      WITH claim AS (
        INSERT INTO command_receipt (partner_id, aggregate_id, first_sequence, state_sequence,
          recorded_at, event_count, request_id, body_hash)
        VALUES (:owner, :id, 0, -1, now(), 0, :request, :hash)
        ON CONFLICT (partner_id, request_id) DO NOTHING
        RETURNING request_id
      )
      """;

  private static final String ADD =
      """
      INSERT INTO cart (cart_id, partner_id, customer_id, version, ordered, created_at,
        modified_at, expires_at, modified_by, lines)
      SELECT :id, :partner, :customer, 0, false, :created, :created, :expires, :by, :lines
      """;

  private static final String IF_CLAIMED = "WHERE EXISTS (SELECT FROM claim)\n";
  private static final String KEPT = "RETURNING *";

  private final JdbcClient jdbc;
  private final ReceiptTable receipts;
  private final StoreAvailability availability;
  private final JsonMapper json;

  CartTable(
      JdbcClient jdbc, ReceiptTable receipts, StoreAvailability availability, JsonMapper json) {
    this.jdbc = jdbc;
    this.receipts = receipts;
    this.availability = availability;
    this.json = json;
  }

  /** Keeps a new cart. */
  Cart add(Cart cart) {
    return availability.reading(
        () -> values(jdbc.sql(ADD + KEPT), cart).query(this::cart).single());
  }

  /**
   * Keeps a new cart and its receipt, both or neither (R14).
   *
   * @return the cart as it is kept; empty when the request id was used before
   */
  Optional<Cart> add(Cart cart, ReceiptKey request) {
    return availability.reading(
        () ->
            values(jdbc.sql(CLAIM + ADD + IF_CLAIMED + KEPT), cart)
                .param("owner", request.partner())
                .param("request", request.requestId())
                .param("hash", request.bodyHash())
                .query(this::cart)
                .optional());
  }

  /** What a request id was used for before. */
  Optional<Receipt> receipt(ReceiptKey request) {
    return availability.reading(() -> receipts.find(request.partner(), request.requestId()));
  }

  private StatementSpec values(StatementSpec statement, Cart cart) {
    return statement
        .param("id", UUID.fromString(cart.cartId()))
        .param("partner", cart.partnerId())
        .param("customer", UUID.fromString(cart.customerId()))
        .param("created", Timestamp.from(cart.createdAt()))
        .param("expires", Timestamp.from(cart.expiresAt()))
        .param("by", cart.modifiedBy())
        .param("lines", json.writeValueAsString(cart.lines()));
  }

  Optional<Cart> find(String customerId, String cartId) {
    return availability.reading(
        () ->
            jdbc.sql("SELECT * FROM cart WHERE cart_id = :id AND customer_id = :customer")
                .param("id", UUID.fromString(cartId))
                .param("customer", UUID.fromString(customerId))
                .query(this::cart)
                .optional());
  }

  /** Writes a cart over the version it was read in; empty when it has changed since. */
  Optional<Cart> replace(Cart cart) {
    return availability.reading(
        () ->
            jdbc.sql(
                    """
                    UPDATE cart SET version = version + 1, ordered = :ordered,
                      modified_at = :modified, modified_by = :by, lines = :lines
                    WHERE cart_id = :id AND version = :version AND NOT ordered
                    RETURNING *
                    """)
                .param("ordered", cart.ordered())
                .param("modified", Timestamp.from(cart.modifiedAt()))
                .param("by", cart.modifiedBy())
                .param("lines", json.writeValueAsString(cart.lines()))
                .param("id", UUID.fromString(cart.cartId()))
                .param("version", cart.version())
                .query(this::cart)
                .optional());
  }

  /** Forgets what a customer's carts held that expired before {@code instant}. */
  void forgetExpired(String customerId, Instant instant) {
    availability.reading(
        () ->
            jdbc.sql(
                    """
                    DELETE FROM cart
                    WHERE customer_id = :customer AND expires_at < :instant AND NOT ordered
                    """)
                .param("customer", UUID.fromString(customerId))
                .param("instant", Timestamp.from(instant))
                .update());
  }

  private Cart cart(ResultSet row, int number) throws SQLException {
    return new Cart(
        row.getString("cart_id"),
        row.getString("partner_id"),
        row.getString("customer_id"),
        row.getLong("version"),
        row.getBoolean("ordered"),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("modified_at").toInstant(),
        row.getTimestamp("expires_at").toInstant(),
        row.getString("modified_by"),
        Arrays.asList(json.readValue(row.getString("lines"), CartLine[].class)));
  }
}
