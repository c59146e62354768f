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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Where carts are kept. Every method answers 503 when the store is away. */
@Component
class CartTable {
  private static final String NAMED = "WITH target AS (SELECT CAST(:id AS uuid) AS id)\n";

  private static final String UNCHANGED =
      """
      WITH target AS (
        SELECT cart_id AS id FROM cart
        WHERE cart_id = :id AND version = :version AND NOT ordered FOR UPDATE
      )
      """;

  private static final String CLAIM =
      """
      , claim AS (
        INSERT INTO command_receipt (partner_id, aggregate_id, first_sequence, state_sequence,
          recorded_at, event_count, request_id, body_hash)
        SELECT :owner, id, 0, -1, now(), 0, :request, :hash FROM target
        ON CONFLICT (partner_id, request_id) DO NOTHING
        RETURNING aggregate_id AS id
      )
      """;

  private static final String NO_CLAIM = ", claim AS (SELECT id FROM target)\n";

  private static final String ADD =
      """
      INSERT INTO cart (cart_id, partner_id, customer_id, version, ordered, created_at,
        modified_at, expires_at, modified_by, lines)
      SELECT id, :partner, :customer, 0, false, :created, :created, :expires, :by, :lines
      FROM claim
      RETURNING *
      """;

  private static final String REPLACE =
      """
      UPDATE cart SET version = version + 1, ordered = :ordered, modified_at = :modified,
        modified_by = :by, lines = :lines
      WHERE cart_id IN (SELECT id FROM claim)
      RETURNING *
      """;

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

  /**
   * Keeps a new cart and its receipt, both or neither (R14).
   *
   * @param request {@code null} when the caller gave no request id
   * @return the cart as it is kept; empty when the request id was used before
   */
  Optional<Cart> add(Cart cart, @Nullable ReceiptKey request) {
    return availability.reading(
        () ->
            values(statement(NAMED, request, ADD), cart)
                .param("partner", cart.partnerId())
                .param("customer", UUID.fromString(cart.customerId()))
                .param("created", Timestamp.from(cart.createdAt()))
                .param("expires", Timestamp.from(cart.expiresAt()))
                .query(this::cart)
                .optional());
  }

  /**
   * Writes a cart over the version it was read in, and its receipt, both or neither (R14).
   *
   * @param request {@code null} when the caller gave no request id
   * @return the cart as it is kept; empty when it was closed or has changed since, or when the
   *     request id was used before
   */
  Optional<Cart> replace(Cart cart, @Nullable ReceiptKey request) {
    return availability.reading(
        () ->
            values(statement(UNCHANGED, request, REPLACE), cart)
                .param("version", cart.version())
                .param("ordered", cart.ordered())
                .param("modified", Timestamp.from(cart.modifiedAt()))
                .query(this::cart)
                .optional());
  }

  /**
   * Writes a receipt for a cart that stays as it is (R14).
   *
   * @return whether the request id was free
   */
  boolean claim(Cart cart, ReceiptKey request) {
    return availability.reading(
        () ->
            statement(NAMED, request, "SELECT id FROM claim")
                .param("id", UUID.fromString(cart.cartId()))
                .query(UUID.class)
                .optional()
                .isPresent());
  }

  /** What a request id was used for before. */
  Optional<Receipt> receipt(ReceiptKey request) {
    return availability.reading(() -> receipts.find(request.partner(), request.requestId()));
  }

  private StatementSpec statement(String target, @Nullable ReceiptKey request, String effect) {
    return request == null
        ? jdbc.sql(target + NO_CLAIM + effect)
        : jdbc.sql(target + CLAIM + effect)
            .param("owner", request.partner())
            .param("request", request.requestId())
            .param("hash", request.bodyHash());
  }

  private StatementSpec values(StatementSpec statement, Cart cart) {
    return statement
        .param("id", UUID.fromString(cart.cartId()))
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
