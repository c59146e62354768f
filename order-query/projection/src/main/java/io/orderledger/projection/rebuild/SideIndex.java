package io.orderledger.projection.rebuild;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An index of a live table, to be made on the side.
 *
 * @param definition the statement that makes the live one; it names its table with the schema
 * @param constraint {@code "<name>" PRIMARY KEY}, or UNIQUE, where the index belongs to one
 */
record SideIndex(String name, String definition, boolean unique, @Nullable String constraint) {
  private static final String LOAD =
      """
      SELECT quote_ident(k.relname) AS name, pg_get_indexdef(i.indexrelid) AS definition,
             i.indisunique AS is_unique,
             CASE c.contype WHEN 'p' THEN 'PRIMARY KEY' WHEN 'u' THEN 'UNIQUE' END AS key
      FROM pg_index i
      JOIN pg_class k ON k.oid = i.indexrelid
      LEFT JOIN pg_constraint c ON c.conindid = i.indexrelid AND c.contype IN ('p', 'u')
      WHERE i.indrelid = to_regclass(?)
      ORDER BY i.indexrelid
      """;

  /** All indexes of a table. */
  static List<SideIndex> of(JdbcClient jdbc, String table) {
    return jdbc.sql(LOAD)
        .param(table)
        .query(
            (row, _) ->
                new SideIndex(
                    row.getString("name"),
                    row.getString("definition"),
                    row.getBoolean("is_unique"),
                    row.getString("key")))
        .list();
  }

  /** The statements that make it, and its constraint, on the table of the same name there. */
  List<String> statements(String schema) {
    int on = definition.indexOf(" ON ") + " ON ".length();
    int using = definition.indexOf(" USING ", on);
    String table = definition.substring(on, using);
    String onTheSide = schema + "." + table.substring(table.lastIndexOf('.') + 1);
    String create = definition.substring(0, on) + onTheSide + definition.substring(using);
    return constraint == null
        ? List.of(create)
        : List.of(
            create,
            "ALTER TABLE %s ADD CONSTRAINT %s %s USING INDEX %2$s"
                .formatted(onTheSide, name, constraint));
  }
}
