package io.orderledger.command.key;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The encrypted keys. A row without ciphertext is a destroyed key; the batch that makes a
 * cancellation durable leaves it in the same transaction, so a key is never made after that.
 */
final class KeyTable {
  private final JdbcClient jdbc;

  KeyTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What is kept for a line.
   *
   * @param masterKey id of the master key it is encrypted with
   * @param ciphertext {@code null} once destroyed
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Kept(@Nullable String masterKey, byte @Nullable [] ciphertext) {}

  Optional<Kept> find(UUID orderId, int line) {
    return jdbc.sql(
            "SELECT master_key, ciphertext FROM product_key WHERE order_id = ? AND line = ?")
        .param(orderId)
        .param(line)
        .query((rs, _) -> new Kept(rs.getString(1), rs.getBytes(2)))
        .optional();
  }

  /** Whether there is a key, encrypted with whatever master key. */
  boolean holdsKeys() {
    return jdbc.sql("SELECT EXISTS (SELECT FROM product_key WHERE ciphertext IS NOT NULL)")
        .query(Boolean.class)
        .single();
  }

  /** Keeps a key unless the line has one, or had one. */
  void keep(UUID orderId, int line, String masterKey, byte[] ciphertext) {
    String sql =
        """
        INSERT INTO product_key (order_id, line, master_key, ciphertext) VALUES (?, ?, ?, ?)
        ON CONFLICT (order_id, line) DO NOTHING
        """;
    jdbc.sql(sql).param(orderId).param(line).param(masterKey).param(ciphertext).update();
  }
}
