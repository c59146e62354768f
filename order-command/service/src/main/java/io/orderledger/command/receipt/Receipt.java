package io.orderledger.command.receipt;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a request did, for ever (R14). That of a cart says no more than which: no events, and a
 * digest that no command has.
 *
 * @param bodyHash digest of what was asked
 * @param aggregateId what it was about, or the cart it made, changed or closed
 * @param firstSequence of the events the request recorded
 * @param eventCount how many events it recorded, from {@code firstSequence} on; may be 0
 * @param stateSequence of the aggregate's newest event when the request was answered; -1 for none
 * @param refusal why it was refused, as JSON; {@code null} when it was accepted
 */
public record Receipt(
    UUID partnerId,
    String requestId,
    String bodyHash,
    UUID aggregateId,
    long firstSequence,
    int eventCount,
    long stateSequence,
    @Nullable String refusal) {

  /** What a receipt is found by. */
  public record Key(UUID partnerId, String requestId) {}

  public Key key() {
    return new Key(partnerId, requestId);
  }
}
