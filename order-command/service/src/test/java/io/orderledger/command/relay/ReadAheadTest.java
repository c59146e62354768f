package io.orderledger.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderledger.command.eventstore.StoredEvent;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ReadAheadTest {
  private static final int PAGE = 10;
  private static final UUID ORDER = new UUID(1, 1);

  @Test
  void every_event_comes_once_and_in_order_while_the_table_grows() throws Exception {
    AtomicLong stored = new AtomicLong(25);
    try (ReadAhead table = new ReadAhead((after, limit) -> rows(after, limit, stored), PAGE)) {
      long position = 0;
      while (position < 1_000) {
        List<StoredEvent> events = table.after(position, PAGE);
        for (StoredEvent event : events) {
          assertThat(event.position()).isEqualTo(++position);
        }
        stored.addAndGet(7);
      }
    }
  }

  @Test
  void what_was_read_ahead_is_dropped_when_memory_had_it() throws Exception {
    AtomicLong stored = new AtomicLong(100);
    try (ReadAhead table = new ReadAhead((after, limit) -> rows(after, limit, stored), PAGE)) {
      assertThat(table.after(0, PAGE)).hasSize(PAGE);
      assertThat(table.after(50, 3))
          .extracting(StoredEvent::position)
          .containsExactly(51L, 52L, 53L);
    }
  }

  @Test
  void a_failure_to_read_ahead_is_not_lost() throws Exception {
    ReadAhead.Pages failing =
        (after, limit) -> {
          if (after > 0) {
            throw new SQLException("away");
          }
          return rows(after, limit, new AtomicLong(100));
        };
    try (ReadAhead table = new ReadAhead(failing, PAGE)) {
      assertThat(table.after(0, PAGE)).hasSize(PAGE);
      assertThatThrownBy(() -> table.after(PAGE, PAGE)).hasMessage("away");
    }
  }

  private static List<StoredEvent> rows(long after, int limit, AtomicLong stored) {
    return LongStream.rangeClosed(after + 1, Math.min(after + limit, stored.get()))
        .mapToObj(ReadAheadTest::event)
        .toList();
  }

  private static StoredEvent event(long position) {
    return new StoredEvent(
        position,
        ORDER,
        position - 1,
        "t",
        ORDER,
        "c",
        "c",
        null,
        Instant.EPOCH,
        Instant.EPOCH,
        new byte[0]);
  }
}
