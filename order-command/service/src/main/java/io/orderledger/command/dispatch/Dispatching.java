package io.orderledger.command.dispatch;

import io.orderledger.command.aggregate.AggregateKind;
import io.orderledger.command.aggregate.Attempt;
import io.orderledger.command.aggregate.ReceiptClaim;
import io.orderledger.command.aggregate.Version;
import io.orderledger.command.eventstore.Appended;
import io.orderledger.command.eventstore.EventStoreProperties;
import io.orderledger.command.eventstore.Origin;
import io.orderledger.command.eventstore.StoreAvailability;
import io.orderledger.contract.event.DomainEvent;
import io.orderledger.web.ApiException;
import io.orderledger.web.ErrorCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Decides commands of one kind of aggregate until the outcome is durable: again when another
 * instance was faster, from the receipt when the request was made before.
 */
final class Dispatching<S, E extends DomainEvent> {
  private final CommandPath path;
  private final EventStoreProperties properties;
  private final RequestGate<ReceiptKey> gate;
  private final Replays<S, E> replays;
  private final AggregateKind<S, E> kind;

  Dispatching(
      CommandPath path,
      EventStoreProperties properties,
      RequestGate<ReceiptKey> gate,
      Replays<S, E> replays,
      AggregateKind<S, E> kind) {
    this.path = path;
    this.properties = properties;
    this.gate = gate;
    this.replays = replays;
    this.kind = kind;
  }

  /**
   * Decides a command.
   *
   * @param creates whether the aggregate is most likely new
   */
  Outcome<S, E> dispatch(Object command, CommandContext context, boolean creates) {
    ReceiptKey receipt = context.receipt();
    if (receipt == null) {
      return decide(command, context, creates);
    }
    try {
      ReceiptKey request = new ReceiptKey(receipt.partnerId(), receipt.requestId(), "");
      return gate.pass(
          request,
          properties.deadline(),
          waited -> {
            Optional<Outcome<S, E>> before = waited ? replays.find(receipt) : Optional.empty();
            return before.orElseGet(() -> decide(command, context, creates));
          });
    } catch (TimeoutException e) {
      throw StoreAvailability.unavailable("the same request is still being worked on");
    }
  }

  private Outcome<S, E> decide(Object command, CommandContext context, boolean creates) {
    Origin origin = new Origin(context.correlationId(), context.requestId(), context.traceparent());
    ReceiptKey receipt = context.receipt();
    long end = System.nanoTime() + properties.deadline().toNanos();
    for (int n = 1; n <= properties.attempts(); n++) {
      Attempt attempt = new Attempt(origin, claim(receipt), creates && n == 1);
      path.handle(command, attempt);
      Duration left = Duration.ofNanos(Math.max(end - System.nanoTime(), 1));
      switch (attempt.decided().append().await(left)) {
        case Appended.Committed _ -> {
          return outcome(attempt.decided());
        }
        case Appended.Repeated _ -> {
          return replays.find(receipt).orElseThrow();
        }
        case Appended.Rejected(Throwable cause) ->
            throw new IllegalStateException("the store refuses the events for ever", cause);
        case Appended.NotWritten(String reason, Throwable _) ->
            throw StoreAvailability.unavailable(reason + "; nothing was done, try again");
        case Appended.Unknown _ ->
            throw StoreAvailability.unavailable(
                "the order store went away meanwhile; try again with the same request id");
        case Appended.Conflict _ -> {}
      }
    }
    throw ApiException.of(ErrorCode.CONFLICT, "others keep changing the same; try again")
        .retryAfter(Duration.ofSeconds(1));
  }

  private static @Nullable ReceiptClaim claim(@Nullable ReceiptKey receipt) {
    return receipt == null
        ? null
        : new ReceiptClaim(receipt.partner(), receipt.requestId(), receipt.bodyHash());
  }

  private Outcome<S, E> outcome(Attempt.Decided decided) {
    Object state = decided.version().state();
    List<E> events = decided.events().stream().map(kind.eventClass()::cast).toList();
    return new Outcome<>(
        new Version<>(
            state == null ? null : kind.stateClass().cast(state), decided.version().sequence()),
        events,
        decided.refusal());
  }
}
