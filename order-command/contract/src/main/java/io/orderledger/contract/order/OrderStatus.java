package io.orderledger.contract.order;

/** An order's status (R7). */
public enum OrderStatus {
  /** At least one line is not cancelled. */
  COMPLETED,
  /** Every line is cancelled. */
  CANCELLED
}
