package io.orderledger.command.order.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.command.order.support.AttachmentTable.Settled;
import io.orderledger.command.support.Callers;
import io.orderledger.command.support.Commands;
import io.orderledger.command.support.Instance;
import io.orderledger.contract.event.Attachment;
import io.orderledger.testing.Backends;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init")
class AttachmentTableTest {
  private final String url = Instance.migrated();
  private Instance instance;
  private AttachmentTable attachments;

  @BeforeEach
  void start() {
    instance = Instance.on(url);
    attachments = new AttachmentTable(instance.jdbc(), instance.availability());
  }

  @AfterEach
  void stop() {
    instance.close();
  }

  @Test
  void what_is_left_behind_is_removed_the_oldest_first_and_never_more_than_was_asked() {
    leave(5);

    assertThat(attachments.settle(3)).isEqualTo(new Settled(3, 3));
    assertThat(names()).containsExactly("file 3", "file 4");
    assertThat(attachments.settle(3)).isEqualTo(new Settled(2, 2));
    assertThat(attachments.settle(3)).isEqualTo(new Settled(0, 0));
  }

  @Test
  void instances_that_settle_at_once_remove_every_file_once() {
    leave(200);

    List<Integer> removed = Callers.get(4, caller -> removed());

    assertThat(removed.stream().mapToInt(Integer::intValue).sum()).isEqualTo(200);
    assertThat(names()).isEmpty();
  }

  @Test
  void files_that_another_instance_is_looking_at_are_passed_by() throws SQLException {
    leave(2);
    try (Connection other = DriverManager.getConnection(url, Backends.USERNAME, Backends.PASSWORD);
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("SELECT FROM support_attachment WHERE file_name = 'file 0' FOR UPDATE");

      assertThat(CompletableFuture.supplyAsync(() -> attachments.settle(10)))
          .succeedsWithin(Duration.ofSeconds(5))
          .isEqualTo(new Settled(1, 1));
      assertThat(names()).containsExactly("file 0");
    }
  }

  private int removed() {
    int removed = 0;
    Settled settled = attachments.settle(7);
    while (settled.due() > 0) {
      removed += settled.removed();
      settled = attachments.settle(7);
    }
    return removed;
  }

  /** Files that no event names, each younger than the one before. */
  private void leave(int count) {
    String order = Commands.newId();
    IntStream.range(0, count)
        .forEach(
            n ->
                attachments.add(
                    Commands.newId(),
                    order,
                    Instant.EPOCH,
                    List.of(
                        new AttachmentFile(
                            new Attachment(Commands.newId(), "file " + n, "text/plain", 1, ""),
                            new byte[1]))));
    instance
        .jdbc()
        .sql("UPDATE support_attachment SET stored_at = stored_at - interval '61 minutes'")
        .update();
  }

  private List<String> names() {
    return instance
        .jdbc()
        .sql("SELECT file_name FROM support_attachment ORDER BY stored_at")
        .query(String.class)
        .list();
  }
}
