package io.orderledger.contract.event;

/** What kind of goods a line is; decides about keys, cancelling and credit (R1, R7, R9). */
public enum ProductKind {
  /** A licence without end. */
  PERPETUAL,
  /** A server subscription with a term. */
  SUBSCRIPTION,
  /** An Azure reservation; some markets exclude it (R2), and it cannot be cancelled here (R7). */
  AZURE_RESERVATION,
  /** A SUSE or Red Hat plan; it cannot be cancelled here (R7). */
  LINUX_PLAN
}
