package io.orderledger.command.decision;

/**
 * What an aggregate decided about a command.
 *
 * @param <E> the aggregate's events
 */
public sealed interface Decision<E> permits Accepted, Refused {}
