package io.orderledger.benchmark.reads;

import io.orderledger.benchmark.harness.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Copies the seed's rows until each table has the rows wanted. A customer has 20 orders; every
 * second customer is the biggest partner's, the others spread over partners of 2,500 orders.
 */
final class Filling {
  private static final int ORDERS_OF_A_CUSTOMER = 20;
  private static final int CUSTOMERS_OF_A_PARTNER = 125;
  private static final int AT_ONCE = 250_000;
  private static final long FIRST_POSITION = 1_000_000_000L;

  private static final String IDS =
      """
      CREATE FUNCTION filled(kind text, n bigint) RETURNS text IMMUTABLE PARALLEL SAFE
        RETURN kind || '0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0');
      CREATE FUNCTION partner_of(customer bigint, customers bigint) RETURNS text IMMUTABLE
        RETURN filled('b', CASE WHEN customer %% 2 = 0 THEN 0
                           ELSE 1 + customer / 2 %% greatest(customers / (2 * %d), 1) END);
      CREATE FUNCTION copied(stored bytea, order_then text, order_now text, customer text,
                             partner text) RETURNS bytea IMMUTABLE
        RETURN convert_to(replace(replace(replace(convert_from(stored, 'UTF8'), order_then, order_now),
               '%s', customer), '%s', partner), 'UTF8');
      """
          .formatted(CUSTOMERS_OF_A_PARTNER, Seed.CUSTOMER, Seed.PARTNER);

  private final Seed seed;
  private final int rows;
  private final int customers;

  Filling(Seed seed, int rows) {
    this.seed = seed;
    this.rows = rows;
    this.customers = Math.max(2, rows / ORDERS_OF_A_CUSTOMER);
  }

  /** A customer of the biggest partner, as filled. */
  String anyCustomerOfTheBiggest() {
    return id('c', ThreadLocalRandom.current().nextInt(customers / 2) * 2L);
  }

  static String biggestPartner() {
    return id('b', 0);
  }

  /** How many events of the history are the biggest partner's, a few more or less. */
  int eventsOfTheBiggest() {
    return rows / 2;
  }

  private static String id(char kind, long number) {
    return new UUID(
            (Character.digit(kind, 16) << 28 & 0xffffffffL) << 32 | 0x7000L, 0x8000L << 48 | number)
        .toString();
  }

  /** Customers, orders (every second one cancelled), credits, invoices. */
  void orders(Database database) throws SQLException {
    run(database, IDS);
    run(
        database,
        """
        INSERT INTO customer
        SELECT filled('c', c), partner_of(c, %2$d), name, domain,
               copied(registration, '-', '-', filled('c', c), partner_of(c, %2$d))
        FROM customer, generate_series(0, %2$d - 1) c WHERE customer_id = '%1$s'
        """
            .formatted(Seed.CUSTOMER, customers));
    for (int from = 0; from < rows; from += AT_ONCE) {
      int to = Math.min(rows, from + AT_ONCE);
      run(database, ordersSql(from, to));
      run(database, creditsSql(from, to));
      System.out.printf("  filled %,d of %,d orders and invoice lines%n", to, rows);
    }
    run(
        database,
        """
        INSERT INTO invoice
        SELECT partner_id, billing_period, currency, count(*), sum(amount) FROM invoice_line
        GROUP BY 1, 2, 3 ON CONFLICT DO NOTHING
        """);
    run(database, "VACUUM (ANALYZE)");
  }

  private String ordersSql(int from, int to) {
    return """
    INSERT INTO customer_order
    SELECT filled('a', g), partner_of(c, %5$d), filled('c', c), placed_at, status,
           billing_cycle, sequence,
           copied(state, order_id, filled('a', g), filled('c', c), partner_of(c, %5$d))
    FROM generate_series(%1$d, %2$d - 1) g, LATERAL (SELECT g %% %5$d AS c) AS customer,
         customer_order AS seed
    WHERE seed.order_id = CASE WHEN g / %5$d %% 2 = 0 THEN '%3$s' ELSE '%4$s' END
    """
        .formatted(from, to, seed.kept(), seed.cancelled(), customers);
  }

  private String creditsSql(int from, int to) {
    return """
    WITH filled_credit AS (
      SELECT md5(g || '/' || line_item_number)::uuid::text AS credit_id,
             partner_of(c, %4$d) AS partner_id, filled('c', c) AS customer_id,
             filled('a', g) AS order_id, line_item_number, amount, currency,
             timestamptz '2025-01-01Z' + make_interval(months => (g / 7 %% 12)::int)
               + make_interval(secs => g %% 2400000) AS cancelled_at,
             date '2025-01-01' + make_interval(months => (g / 7 %% 12)::int) AS billing_period,
             correlation_id, causation_id
      FROM generate_series(%1$d, %2$d - 1) g, LATERAL (SELECT g %% %4$d AS c) AS customer,
           credit
      WHERE credit.order_id = '%3$s' AND g / %4$d %% 2 = 1),
    added AS (
      INSERT INTO credit
      SELECT credit_id, partner_id, customer_id, order_id, line_item_number, amount, currency,
             cancelled_at, correlation_id, causation_id FROM filled_credit)
    INSERT INTO invoice_line
    SELECT credit_id, partner_id, currency, billing_period, cancelled_at, amount
    FROM filled_credit
    """
        .formatted(from, to, seed.cancelled(), customers);
  }

  /** The activity log of the year before the seed. */
  void history(Database database) throws SQLException {
    run(database, IDS);
    int times = rows / Seed.EVENTS;
    for (int from = 0; from < times; from += AT_ONCE) {
      int to = Math.min(times, from + AT_ONCE);
      run(database, historySql(from, to, times));
      System.out.printf("  filled %,d of %,d events%n", (long) to * Seed.EVENTS, rows);
    }
    run(database, "VACUUM (ANALYZE)");
  }

  private static String historySql(int from, int to, int times) {
    return """
    INSERT INTO history
    SELECT %5$d + g * %6$d + position,
           occurred_at - interval '365 days' * (1 - g / %3$d::float8), sequence,
           partner_of(c, %4$d)::uuid, filled('c', c)::uuid, filled('a', g)::uuid,
           occurred_nanos, failed, operation, actor_id, customer_name, type, source,
           correlation_id, causation_id, traceparent,
           copied(payload, subject::text, filled('a', g), filled('c', c), partner_of(c, %4$d))
    FROM generate_series(%1$d, %2$d - 1) g,
         LATERAL (SELECT (g * 7919::bigint) %% %4$d AS c) AS customer,
         history AS seed
    WHERE position <= %6$d
    ORDER BY 1
    """
        .formatted(
            from,
            to,
            times,
            Math.max(2, times / ORDERS_OF_A_CUSTOMER),
            FIRST_POSITION,
            Seed.EVENTS);
  }

  private static void run(Database database, String sql) throws SQLException {
    try (Connection connection = Seed.connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
