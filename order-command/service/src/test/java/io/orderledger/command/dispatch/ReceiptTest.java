package io.orderledger.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.orderledger.command.decision.Refusal;
import io.orderledger.command.support.Commands;
import io.orderledger.command.support.Instance;
import io.orderledger.web.ApiException;
import io.orderledger.web.ErrorCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class ReceiptTest {
  private Instance one;
  private Instance other;

  @BeforeAll
  void start() {
    String url = Instance.migrated();
    one = Instance.on(url);
    other = Instance.on(url);
  }

  @AfterAll
  void stop() {
    one.close();
    other.close();
  }

  @Test
  void ten_thousand_commands_sent_one_to_eight_times_at_once_have_one_effect_each()
      throws Exception {
    int commands = 10_000;
    Random random = new Random(7);
    List<Integer> sends = new ArrayList<>();
    IntStream.range(0, commands)
        .forEach(n -> sends.addAll(Collections.nCopies(1 + random.nextInt(8), n)));
    Collections.shuffle(sends, random);
    ConcurrentMap<Integer, OrderOutcome> first = new ConcurrentHashMap<>();
    Semaphore atOnce = new Semaphore(256);
    List<Future<?>> done = new ArrayList<>();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < sends.size(); i++) {
        int n = sends.get(i);
        Instance instance = i % 2 == 0 ? one : other;
        atOnce.acquire();
        done.add(
            callers.submit(
                () -> {
                  try {
                    OrderOutcome outcome =
                        instance
                            .dispatcher()
                            .dispatch(
                                Commands.place(Commands.newId(), 1),
                                Commands.context("storm-" + n, "hash-" + n));
                    OrderOutcome before = first.putIfAbsent(n, outcome);
                    assertThat(outcome).isEqualTo(before == null ? outcome : before);
                  } finally {
                    atOnce.release();
                  }
                }));
      }
      for (Future<?> send : done) {
        send.get(2, TimeUnit.MINUTES);
      }
    }
    assertThat(
            one.jdbc()
                .sql(
                    "SELECT count(*) FROM event e WHERE EXISTS (SELECT FROM command_receipt r"
                        + " WHERE r.aggregate_id = e.aggregate_id AND request_id LIKE 'storm-%')")
                .query(Integer.class)
                .single())
        .isEqualTo(commands);
    assertThat(first.values().stream().map(OrderOutcome::events).distinct()).hasSize(commands);
  }

  @Test
  void a_repeated_request_gets_the_first_answer_whatever_happened_since() {
    String id = Commands.newId();
    one.dispatcher().dispatch(Commands.place(id, 2), Commands.context());
    CommandContext request = Commands.context(Commands.newId(), "key of line 0");
    OrderOutcome first = one.dispatcher().dispatch(Commands.getKey(id, 0), request);
    one.dispatcher().dispatch(Commands.cancel(id), Commands.context());

    assertThat(other.dispatcher().dispatch(Commands.getKey(id, 0), request)).isEqualTo(first);
    assertThat(one.dispatcher().dispatch(Commands.getKey(id, 0), request)).isEqualTo(first);
  }

  @Test
  void a_refusal_and_an_acceptance_without_events_are_repeated_too() {
    String id = Commands.newId();
    one.dispatcher().dispatch(Commands.place(id, 1), Commands.context());
    one.dispatcher().dispatch(Commands.cancel(id), Commands.context());
    CommandContext refused = Commands.context(Commands.newId(), "refused");
    CommandContext unchanged = Commands.context(Commands.newId(), "unchanged");
    OrderOutcome refusal = one.dispatcher().dispatch(Commands.getKey(id, 0), refused);
    OrderOutcome nothing = one.dispatcher().dispatch(Commands.cancel(id), unchanged);
    one.dispatcher().dispatch(Commands.getKey(id, 0), Commands.context());

    assertThat(refusal.refusal()).isInstanceOf(Refusal.KeyRevoked.class);
    assertThat(other.dispatcher().dispatch(Commands.getKey(id, 0), refused)).isEqualTo(refusal);
    assertThat(nothing.events()).isEmpty();
    assertThat(other.dispatcher().dispatch(Commands.cancel(id), unchanged)).isEqualTo(nothing);
  }

  @Test
  void a_request_id_with_another_body_is_refused() {
    String request = Commands.newId();
    one.dispatcher()
        .dispatch(Commands.place(Commands.newId(), 1), Commands.context(request, "one body"));
    String id = Commands.newId();

    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(
            () ->
                other
                    .dispatcher()
                    .dispatch(Commands.place(id, 1), Commands.context(request, "another body")))
        .extracting(ApiException::code)
        .isEqualTo(ErrorCode.UNPROCESSABLE);
    assertThat(one.dispatcher().order(id)).isEmpty();
  }
}
