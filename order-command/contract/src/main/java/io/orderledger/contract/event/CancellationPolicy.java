package io.orderledger.contract.event;

/**
 * The cancellation policy in force for a line when it was bought (R1, R7).
 *
 * @param windowDays whole UTC days after the purchase day in which the line may be cancelled
 * @param refund how the credit is worked out
 */
public record CancellationPolicy(int windowDays, RefundBasis refund) {}
