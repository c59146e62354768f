package io.orderledger.command.eventstore;

import io.orderledger.command.receipt.Receipt;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One command's events and receipt on their way into the store: written together or not at all.
 * Appends of one aggregate have to be submitted in the order of their sequences.
 */
public final class Append {
  private final UUID aggregateId;
  private final long baseSequence;
  private final List<PendingEvent> events;
  private final @Nullable Receipt receipt;
  private final Lineage lineage;
  private final Consumer<Appended> settled;
  private final AtomicBoolean taken = new AtomicBoolean();
  private final CompletableFuture<Appended> outcome = new CompletableFuture<>();

  /**
   * An append that was not submitted yet.
   *
   * @param baseSequence of the newest event the decision knew, -1 for none
   * @param events may be empty: then it is verified that nothing newer than {@code baseSequence}
   *     exists
   * @param settled hears of the outcome before those who wait for it; must not block
   */
  public Append(
      UUID aggregateId,
      long baseSequence,
      List<PendingEvent> events,
      @Nullable Receipt receipt,
      Lineage lineage,
      Consumer<Appended> settled) {
    this.aggregateId = aggregateId;
    this.baseSequence = baseSequence;
    this.events = List.copyOf(events);
    this.receipt = receipt;
    this.lineage = lineage;
    this.settled = settled;
  }

  UUID aggregateId() {
    return aggregateId;
  }

  long baseSequence() {
    return baseSequence;
  }

  long lastSequence() {
    return baseSequence + events.size();
  }

  List<PendingEvent> events() {
    return events;
  }

  @Nullable Receipt receipt() {
    return receipt;
  }

  Lineage lineage() {
    return lineage;
  }

  /** Claims the right to settle it, for the writer or for a caller that gives up: one gets it. */
  boolean take() {
    return taken.compareAndSet(false, true);
  }

  boolean settled() {
    return outcome.isDone();
  }

  /** Ends it; the one who took it calls this once. */
  void settle(Appended result) {
    if (!(result instanceof Appended.Committed)) {
      lineage.end();
    }
    settled.accept(result);
    outcome.complete(result);
  }

  /**
   * Waits for the outcome. An append that nobody began to write in time is withdrawn; one that is
   * being written is {@code Unknown} then.
   */
  public Appended await(Duration limit) {
    try {
      return outcome.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return giveUp("the store did not answer in time", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return giveUp("the caller was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("an append never fails with an exception", e);
    }
  }

  private Appended giveUp(String reason, Exception cause) {
    if (take()) {
      Appended result = new Appended.NotWritten(reason, cause);
      settle(result);
      return result;
    }
    return outcome.getNow(new Appended.Unknown(cause));
  }
}
