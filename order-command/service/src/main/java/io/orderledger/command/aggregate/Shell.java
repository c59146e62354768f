package io.orderledger.command.aggregate;

import io.orderledger.command.decision.Accepted;
import io.orderledger.command.decision.Decision;
import io.orderledger.command.decision.Refusal;
import io.orderledger.command.decision.Refused;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/** An Axon aggregate around a pure decider. */
interface Shell<S> {
  /** The state its events made; {@code null} before the first. */
  @Nullable S state();

  /** Records what was decided, and gives the refusal when it was refused. */
  static <E> @Nullable Refusal record(Decision<E> decision) {
    return switch (decision) {
      case Accepted<E> accepted -> {
        accepted.events().forEach(AggregateLifecycle::apply);
        yield null;
      }
      case Refused<E> refused -> {
        refused.recorded().forEach(AggregateLifecycle::apply);
        yield refused.refusal();
      }
    };
  }
}
