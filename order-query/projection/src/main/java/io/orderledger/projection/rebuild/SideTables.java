package io.orderledger.projection.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The tables of a rebuild: made empty beside the live ones, and swapped with them. */
final class SideTables {
  private static final List<String> OF_THE_RUNTIME =
      List.of("projection_offset", "parked_key", "parked_record");

  private static final String OPTIONS =
      "SELECT coalesce(array_to_string(reloptions, ', '), '') FROM pg_class"
          + " WHERE oid = to_regclass(?)";

  private final String projection;
  private final String live;
  private final List<String> tables;
  private final Set<String> appended;

  /**
   * @param live the schema of the live tables
   * @param tables those of the projection
   * @param appended those of them that get their unique indexes late too
   */
  SideTables(String projection, String live, List<String> tables, Set<String> appended) {
    this.projection = projection;
    this.live = live;
    this.tables = List.copyOf(tables);
    this.appended = Set.copyOf(appended);
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
    for (String table : OF_THE_RUNTIME) {
      create(jdbc, table, true);
    }
    for (String table : tables) {
      create(jdbc, table, !appended.contains(table));
    }
  }

  private void create(JdbcClient jdbc, String table, boolean unique) {
    jdbc.sql(
            "CREATE TABLE %s (LIKE %s INCLUDING ALL EXCLUDING INDEXES)"
                .formatted(side(table), live(table)))
        .update();
    String options = jdbc.sql(OPTIONS).param(live(table)).query(String.class).single();
    if (!options.isEmpty()) {
      jdbc.sql("ALTER TABLE %s SET (%s)".formatted(side(table), options)).update();
    }
    if (unique) {
      SideIndex.of(jdbc, live(table)).stream()
          .filter(SideIndex::unique)
          .flatMap(i -> i.statements(quoted(schema())).stream())
          .forEach(statement -> jdbc.sql(statement).update());
    }
  }

  /** The indexes that are not made yet, as they are on the live tables. */
  List<SideIndex> missing(Connection tx) {
    JdbcClient jdbc = on(tx);
    return tables.stream()
        .flatMap(
            table ->
                SideIndex.of(jdbc, live(table)).stream()
                    .filter(i -> !i.unique() || appended.contains(table)))
        .toList();
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

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  static JdbcClient on(Connection tx) {
    return JdbcClient.create(new SingleConnectionDataSource(tx, true));
  }
}
