package io.orderledger.command.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TogetherTest {
  @Test
  void who_asks_meanwhile_shares_the_next_rounds_and_gets_the_answer_to_their_own_question()
      throws Exception {
    CountDownLatch first = new CountDownLatch(1);
    AtomicInteger rounds = new AtomicInteger();
    Together<Integer, Integer> together =
        new Together<>(
            questions -> {
              rounds.incrementAndGet();
              pass(first);
              return questions.stream().map(n -> n * n).toList();
            });
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> answers = new ArrayList<>();
      for (int n = 0; n < 66; n++) {
        int question = n;
        answers.add(threads.submit(() -> together.ask(question)));
      }
      await().atMost(Duration.ofSeconds(10)).until(() -> together.waiting() == 64);
      first.countDown();
      for (int n = 0; n < 66; n++) {
        assertThat(answers.get(n).get(10, TimeUnit.SECONDS)).isEqualTo(n * n);
      }
    }
    assertThat(rounds).hasValueLessThanOrEqualTo(4);
  }

  @Test
  void a_round_that_fails_fails_for_all_in_it_and_for_nobody_after_it() throws Exception {
    CountDownLatch first = new CountDownLatch(1);
    Together<Integer, Integer> together =
        new Together<>(
            questions -> {
              pass(first);
              if (questions.contains(-1)) {
                throw new IllegalStateException("refused");
              }
              return questions;
            });
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> failing = new ArrayList<>();
      for (int n = 0; n < 20; n++) {
        failing.add(threads.submit(() -> together.ask(-1)));
      }
      await().atMost(Duration.ofSeconds(10)).until(() -> together.waiting() == 18);
      first.countDown();
      for (Future<Integer> one : failing) {
        assertThat(one).failsWithin(Duration.ofSeconds(10));
      }
    }
    assertThat(together.ask(7)).isEqualTo(7);
    assertThat(together.ask(8)).isEqualTo(8);
    assertThatIllegalStateException().isThrownBy(() -> together.ask(-1));
  }

  private static void pass(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
