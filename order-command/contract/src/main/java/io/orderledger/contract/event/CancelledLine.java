package io.orderledger.contract.event;

/**
 * A line that was cancelled.
 *
 * @param quantity what it was before; a cancelled line's quantity is 0 (R7)
 */
public record CancelledLine(LineRef line, ProductKind kind, int quantity, Credit credit) {}
