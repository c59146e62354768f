package io.orderledger.command.port;

import static org.awaitility.Awaitility.await;

import io.orderledger.testing.Answer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The rows that carts are kept in. */
final class CartRows {
  /** How often the cart of a path was changed. */
  long version(String path) {
    return Service.database()
        .sql("SELECT version FROM cart WHERE cart_id = ?")
        .param(id(path))
        .query(Long.class)
        .single();
  }

  /** Changes a cart behind the service's back. */
  void change(String path, String change) {
    Service.database().sql(update(path, change)).update();
  }

  /** Changes a cart behind the back of a request that has read it and is about to write it. */
  Answer meanwhile(String path, String change, Supplier<Answer> request) {
    try (Connection other = Service.connection();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute(update(path, change));
      CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(request);
      await().atMost(Duration.ofSeconds(5)).until(CartRows::blocked);
      other.commit();
      return answer.orTimeout(10, TimeUnit.SECONDS).join();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static String update(String path, String change) {
    return "UPDATE cart SET %s WHERE cart_id = '%s'".formatted(change, id(path));
  }

  private static UUID id(String path) {
    return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
  }

  private static boolean blocked() {
    return Service.database()
        .sql(
            """
            SELECT EXISTS (SELECT FROM pg_stat_activity
              WHERE datname = current_database() AND wait_event_type = 'Lock')
            """)
        .query(Boolean.class)
        .single();
  }
}
