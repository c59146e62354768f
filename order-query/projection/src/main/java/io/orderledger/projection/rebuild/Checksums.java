package io.orderledger.projection.rebuild;

import java.sql.Connection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Checksums of tables: of all columns of all rows, whatever their order. */
final class Checksums {
  /** Types whose hash differs wherever their text does; all others are hashed as text. */
  private static final String[] HASHED = {
    "bool", "bytea", "date", "int2", "int4", "int8", "text", "timestamptz", "uuid"
  };

  private static final String COLUMNS =
      """
      SELECT quote_ident(attname) || CASE WHEN typname = ANY (?) THEN '' ELSE '::text' END
      FROM pg_attribute a
      JOIN pg_type t ON t.oid = a.atttypid
      WHERE attrelid = to_regclass(?) AND attnum > 0 AND NOT attisdropped
      ORDER BY attnum
      """;

  private Checksums() {}

  /**
   * @param snapshot a repeatable-read transaction that sees both sides at the same offsets
   */
  static List<TableChecksum> of(SideTables tables, Connection snapshot) {
    JdbcClient jdbc = SideTables.on(snapshot);
    return tables.tables().stream()
        .map(
            table ->
                new TableChecksum(
                    table, checksum(jdbc, tables.live(table)), checksum(jdbc, tables.side(table))))
        .toList();
  }

  private static String checksum(JdbcClient jdbc, String table) {
    String columns =
        String.join(", ", jdbc.sql(COLUMNS).param(HASHED).param(table).query(String.class).list());
    return jdbc.sql(
            """
            SELECT count(*) || ' rows '
                   || md5(coalesce(sum(hash_record_extended(ROW (%s), 0)), 0)::text)
            FROM %s AS t
            """
                .formatted(columns, table))
        .query(String.class)
        .single();
  }
}
