package io.orderledger.command.relay;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class AckWindowTest {
  @Test
  void the_prefix_never_passes_an_event_that_is_not_acknowledged() {
    AckWindow window = new AckWindow(7, 10, 1_000);
    for (long position = 8; position <= 11; position++) {
      window.sending(position, 1, 0);
    }

    window.acknowledged(9);
    window.acknowledged(11);
    assertThat(window.prefix()).isEqualTo(7);
    window.acknowledged(8);
    assertThat(window.prefix()).isEqualTo(9);
    window.acknowledged(10);
    assertThat(window.prefix()).isEqualTo(11);
  }

  @Test
  void what_is_in_flight_is_bounded_in_events_and_bytes() throws Exception {
    AckWindow byEvents = new AckWindow(0, 2, 1_000);
    byEvents.sending(1, 1, 0);
    byEvents.sending(2, 1, 0);
    assertThat(byEvents.room(1, MILLISECONDS)).isFalse();
    assertThatIllegalStateException().isThrownBy(() -> byEvents.sending(3, 1, 0));

    AckWindow byBytes = new AckWindow(0, 100, 1_000);
    byBytes.sending(1, 1_000, 0);
    assertThat(byBytes.room(1, MILLISECONDS)).isFalse();
    byBytes.acknowledged(1);
    assertThat(byBytes.room(1, MILLISECONDS)).isTrue();
  }

  @Test
  void there_is_no_room_after_a_failure() throws Exception {
    AckWindow window = new AckWindow(0, 10, 1_000);
    window.failed(new IllegalStateException("refused"));

    assertThat(window.room(1, MILLISECONDS)).isFalse();
    assertThat(window.failure()).hasMessage("refused");
  }

  @Test
  void answers_in_any_order_move_the_prefix_over_everything_sent() throws Exception {
    int events = 200_000;
    AckWindow window = new AckWindow(0, 64, 100);
    BlockingQueue<Long> sent = new ArrayBlockingQueue<>(64);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<?> sender =
          threads.submit(
              () -> {
                for (long position = 1; position <= events; position++) {
                  assertThat(window.room(20, SECONDS)).isTrue();
                  window.sending(position, 3, 0);
                  sent.add(position);
                }
                return null;
              });
      Future<?> broker = threads.submit(() -> answer(window, sent, events));
      sender.get(60, SECONDS);
      broker.get(60, SECONDS);
    }
    assertThat(window.prefix()).isEqualTo(events);
  }

  private static Void answer(AckWindow window, BlockingQueue<Long> sent, int events)
      throws InterruptedException {
    Random random = new Random(1);
    for (int answered = 0; answered < events; ) {
      List<Long> some = new ArrayList<>();
      some.add(sent.take());
      sent.drainTo(some, 15);
      Collections.shuffle(some, random);
      some.forEach(window::acknowledged);
      answered += some.size();
    }
    return null;
  }
}
