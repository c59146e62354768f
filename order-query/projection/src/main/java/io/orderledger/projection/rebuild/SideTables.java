package io.orderledger.projection.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The tables of a rebuild: made empty beside the live ones, and swapped with them. */
final class SideTables {
  private static final List<String> OF_THE_RUNTIME =
      List.of("projection_offset", "parked_key", "parked_record");

  private static final String OPTIONS =
      "SELECT coalesce(array_to_string(reloptions, ', '), '') FROM pg_class"
          + " WHERE oid = to_regclass(?)";

  private static final String CONSTRAINTS =
      """
      SELECT conname, pg_get_constraintdef(oid) AS definition
      FROM pg_constraint
      WHERE conrelid = to_regclass(?) AND contype IN ('p', 'u', 'x')
      ORDER BY contype, conname
      """;

  private static final String INDEXES =
      """
      SELECT pg_get_indexdef(i.indexrelid) AS definition, i.indisunique
      FROM pg_index i
      WHERE i.indrelid = to_regclass(?)
        AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)
      ORDER BY i.indexrelid
      """;

  private final String projection;
  private final String live;
  private final List<String> tables;

  /**
   * @param live the schema of the live tables
   * @param tables those of the projection
   */
  SideTables(String projection, String live, List<String> tables) {
    this.projection = projection;
    this.live = live;
    this.tables = List.copyOf(tables);
  }

  String schema() {
    return "rebuild_" + projection;
  }

  private String retired() {
    return "retired_" + projection;
  }

  /** Makes the side schema anew, with what writing needs: columns, checks and unique indexes. */
  void create(Connection tx) throws SQLException {
    drop(tx);
    JdbcClient jdbc = on(tx);
    jdbc.sql("CREATE SCHEMA " + quoted(schema())).update();
    List<String> all = new ArrayList<>(OF_THE_RUNTIME);
    all.addAll(tables);
    for (String table : all) {
      jdbc.sql(
              "CREATE TABLE %s (LIKE %s INCLUDING ALL EXCLUDING INDEXES)"
                  .formatted(side(table), live(table)))
          .update();
      String options = jdbc.sql(OPTIONS).param(live(table)).query(String.class).single();
      if (!options.isEmpty()) {
        jdbc.sql("ALTER TABLE %s SET (%s)".formatted(side(table), options)).update();
      }
      jdbc.sql(CONSTRAINTS)
          .param(live(table))
          .query((row, _) -> quoted(row.getString(1)) + " " + row.getString(2))
          .list()
          .forEach(
              c -> jdbc.sql("ALTER TABLE %s ADD CONSTRAINT %s".formatted(side(table), c)).update());
      createIndexes(jdbc, table, true);
    }
  }

  /** Makes the indexes that only readers need, and tells the planner what the tables hold. */
  void finish(Connection tx) throws SQLException {
    JdbcClient jdbc = on(tx);
    for (String table : tables) {
      createIndexes(jdbc, table, false);
      jdbc.sql("ANALYZE " + side(table)).update();
    }
  }

  private void createIndexes(JdbcClient jdbc, String table, boolean unique) {
    jdbc
        .sql(INDEXES)
        .param(live(table))
        .query((row, _) -> row.getBoolean(2) == unique ? row.getString(1) : "")
        .list()
        .stream()
        .filter(definition -> !definition.isEmpty())
        .forEach(definition -> jdbc.sql(onTheSide(definition)).update());
  }

  /** The index's definition names its table with the live schema, whatever the search path is. */
  private String onTheSide(String definition) {
    int on = definition.indexOf(" ON ") + " ON ".length();
    int using = definition.indexOf(" USING ", on);
    String table = definition.substring(on, using);
    String name = table.substring(table.lastIndexOf('.') + 1);
    return definition.substring(0, on)
        + quoted(schema())
        + "."
        + name
        + definition.substring(using);
  }

  /** Unqualified names mean the side's tables until the transaction ends. */
  void before(Connection tx) {
    on(tx)
        .sql("SELECT set_config('search_path', ? || ', ' || current_setting('search_path'), true)")
        .param(quoted(schema()))
        .query(String.class)
        .single();
  }

  /** Puts the side's tables, offsets and parked records in the place of the live ones. */
  void swap(Connection tx) {
    JdbcClient jdbc = on(tx);
    jdbc.sql("CREATE SCHEMA " + quoted(retired())).update();
    for (String table : tables) {
      jdbc.sql("ALTER TABLE %s SET SCHEMA %s".formatted(live(table), quoted(retired()))).update();
      jdbc.sql("ALTER TABLE %s SET SCHEMA %s".formatted(side(table), quoted(live))).update();
    }
    for (String table : OF_THE_RUNTIME) {
      jdbc.sql("DELETE FROM %s WHERE projection = ?".formatted(live(table)))
          .param(projection)
          .update();
      jdbc.sql("INSERT INTO %s SELECT * FROM %s".formatted(live(table), side(table))).update();
    }
  }

  /** Removes what earlier and this rebuild left beside the live tables. */
  void drop(Connection tx) {
    JdbcClient jdbc = on(tx);
    jdbc.sql("DROP SCHEMA IF EXISTS %s CASCADE".formatted(quoted(schema()))).update();
    jdbc.sql("DROP SCHEMA IF EXISTS %s CASCADE".formatted(quoted(retired()))).update();
  }

  List<String> tables() {
    return tables;
  }

  String live(String table) {
    return quoted(live) + "." + quoted(table);
  }

  String side(String table) {
    return quoted(schema()) + "." + quoted(table);
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  static JdbcClient on(Connection tx) {
    return JdbcClient.create(new SingleConnectionDataSource(tx, true));
  }
}
