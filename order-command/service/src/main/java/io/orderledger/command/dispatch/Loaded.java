package io.orderledger.command.dispatch;

/**
 * A committed state.
 *
 * @param sequence of the last event in {@code state}, from 0
 */
public record Loaded<S>(S state, long sequence) {}
