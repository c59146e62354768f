package io.orderledger.command.dispatch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;

/**
 * Commands in numbers: how many, of which kind, how they ended, how long until they were durable.
 */
public final class CommandMetrics {
  private final MeterRegistry registry;

  public CommandMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  <S, E> Outcome<S, E> measured(Class<?> command, Supplier<Outcome<S, E>> work) {
    Timer.Sample sample = Timer.start(registry);
    String end = "failed";
    try {
      Outcome<S, E> outcome = work.get();
      end = outcome.refusal() == null ? "accepted" : "refused";
      return outcome;
    } finally {
      sample.stop(
          registry.timer(
              "orderledger.commands", "command", command.getSimpleName(), "outcome", end));
    }
  }
}
