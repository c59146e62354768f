package io.orderledger.command.dispatch;

import io.orderledger.command.aggregate.Attempt;
import io.orderledger.command.eventstore.EventRejected;
import io.orderledger.web.ApiException;
import io.orderledger.web.ErrorCode;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;

/** Hands commands to Axon's command bus, which handles them on the caller's thread. */
final class CommandPath {
  private final CommandBus bus;

  CommandPath(CommandBus bus) {
    this.bus = bus;
  }

  /** Has the command decided; what was decided is in the attempt then, not yet durable. */
  void handle(Object command, Attempt attempt) {
    GenericCommandMessage<Object> message =
        new GenericCommandMessage<>(
            new GenericMessage<>(command, Map.of(Attempt.KEY, attempt)),
            command.getClass().getName());
    AtomicReference<CommandResultMessage<?>> answer = new AtomicReference<>();
    bus.dispatch(message, (_, result) -> answer.set(result));
    CommandResultMessage<?> result = Objects.requireNonNull(answer.get(), "no answer");
    if (result.isExceptional()) {
      throw failure(result.exceptionResult());
    }
  }

  private static RuntimeException failure(Throwable cause) {
    return switch (cause) {
      case EventRejected e ->
          ApiException.of(
              e.isTooLarge() ? ErrorCode.PAYLOAD_TOO_LARGE : ErrorCode.INVALID_PROPERTY,
              e.reason());
      case RuntimeException e -> e;
      default -> new IllegalStateException(cause);
    };
  }
}
