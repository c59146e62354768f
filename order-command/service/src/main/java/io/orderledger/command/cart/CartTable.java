package io.orderledger.command.cart;

import io.orderledger.command.eventstore.StoreAvailability;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Where carts are kept. Every method answers 503 when the store is away. */
@Component
class CartTable {
  private final JdbcClient jdbc;
  private final StoreAvailability availability;
  private final JsonMapper json;

  CartTable(JdbcClient jdbc, StoreAvailability availability, JsonMapper json) {
    this.jdbc = jdbc;
    this.availability = availability;
    this.json = json;
  }

  /** A cart and what asked for it. */
  record Kept(Cart cart, @Nullable String bodyHash) {}

  /**
   * Keeps a new cart, unless the request id made one before (R14).
   *
   * @return the cart the request id belongs to
   */
  Kept add(Cart cart, @Nullable String requestId, @Nullable String bodyHash) {
    return availability.reading(
        () ->
            jdbc.sql(
                    """
                    INSERT INTO cart AS c (cart_id, partner_id, customer_id, request_id, body_hash,
                      version, ordered, created_at, modified_at, expires_at, modified_by, lines)
                    VALUES (:id, :partner, :customer, :request, :hash,
                      0, false, :created, :created, :expires, :by, :lines)
                    ON CONFLICT (partner_id, request_id) DO UPDATE SET version = c.version
                    RETURNING *
                    """)
                .param("id", UUID.fromString(cart.cartId()))
                .param("partner", cart.partnerId())
                .param("customer", UUID.fromString(cart.customerId()))
                .param("request", requestId)
                .param("hash", bodyHash)
                .param("created", Timestamp.from(cart.createdAt()))
                .param("expires", Timestamp.from(cart.expiresAt()))
                .param("by", cart.modifiedBy())
                .param("lines", json.writeValueAsString(cart.lines()))
                .query(this::kept)
                .single());
  }

  Optional<Cart> find(String customerId, String cartId) {
    return availability.reading(
        () ->
            jdbc.sql("SELECT * FROM cart WHERE cart_id = :id AND customer_id = :customer")
                .param("id", UUID.fromString(cartId))
                .param("customer", UUID.fromString(customerId))
                .query(this::kept)
                .optional()
                .map(Kept::cart));
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
                .query(this::kept)
                .optional()
                .map(Kept::cart));
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

  private Kept kept(ResultSet row, int number) throws SQLException {
    Cart cart =
        new Cart(
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
    return new Kept(cart, row.getString("body_hash"));
  }
}
