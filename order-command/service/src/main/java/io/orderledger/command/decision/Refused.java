package io.orderledger.command.decision;

import java.util.List;

/**
 * The command takes no effect.
 *
 * @param recorded what is recorded about the refusal itself (R11); empty or one {@code
 *     AccessRefused}
 */
public record Refused<E>(Refusal refusal, List<E> recorded) implements Decision<E> {
  public Refused {
    recorded = List.copyOf(recorded);
  }

  /** A refusal that leaves no trace: there is nothing it could be recorded on. */
  public static <E> Refused<E> unrecorded(Refusal refusal) {
    return new Refused<>(refusal, List.of());
  }
}
