package io.orderledger.command.aggregate;

import io.orderledger.command.decision.Refusal;
import io.orderledger.command.eventstore.Append;
import io.orderledger.command.eventstore.Origin;
import io.orderledger.contract.event.DomainEvent;
import java.util.List;
import java.util.Objects;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * One try at deciding a command. It travels with the command message and brings back the decision
 * and its way into the store.
 */
public final class Attempt {
  /** The name it travels under in the command's metadata. */
  public static final String KEY = "attempt";

  private final Origin origin;
  private final @Nullable ReceiptClaim claim;
  private final boolean assumeNew;
  private @Nullable Decided decided;

  /**
   * An attempt.
   *
   * @param assumeNew whether the aggregate is taken for new, unread: the store finds out if not
   */
  public Attempt(Origin origin, @Nullable ReceiptClaim claim, boolean assumeNew) {
    this.origin = origin;
    this.claim = claim;
    this.assumeNew = assumeNew;
  }

  /**
   * What was decided.
   *
   * @param append on its way into the store: nothing of this is durable before it says so
   */
  public record Decided(
      Version<?> version,
      List<? extends DomainEvent> events,
      @Nullable Refusal refusal,
      Append append) {}

  /** What was decided; only after the command was handled. */
  public Decided decided() {
    return Objects.requireNonNull(decided, "the command was not handled");
  }

  void decided(Decided outcome) {
    this.decided = outcome;
  }

  static Attempt current() {
    Message<?> message = CurrentUnitOfWork.get().getMessage();
    return (Attempt) Objects.requireNonNull(message.getMetaData().get(KEY), "no attempt");
  }

  Origin origin() {
    return origin;
  }

  @Nullable ReceiptClaim claim() {
    return claim;
  }

  boolean assumeNew() {
    return assumeNew;
  }
}
