package io.orderledger.contract.event;

/** How a cancelled line is credited (R9), fixed when the order is placed (R1). */
public enum RefundBasis {
  /** The whole charge. */
  FULL_CHARGE,
  /** {@code charge x remaining days / total days}. */
  UNUSED_DAYS,
  /** The line can never be cancelled, so there is nothing to credit. */
  NOT_CANCELLABLE
}
