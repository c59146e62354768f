package io.orderledger.projection.rebuild;

import java.sql.Connection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Checksums of tables: of all columns of all rows, whatever their order. */
final class Checksums {
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
    return jdbc.sql(
            """
            SELECT count(*) || ' rows '
                   || md5(coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)::text)
            FROM %s AS t
            """
                .formatted(table))
        .query(String.class)
        .single();
  }
}
