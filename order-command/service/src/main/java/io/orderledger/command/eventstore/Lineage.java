package io.orderledger.command.eventstore;

/**
 * The line of decisions that build upon one another before the first of them is durable. When one
 * of them is not written, none after it may be: each was decided on a state that never was.
 */
public final class Lineage {
  private volatile boolean broken;

  /** Whether a decision of this line was not written. */
  public boolean broken() {
    return broken;
  }

  void end() {
    broken = true;
  }
}
