package io.orderledger.contract.codec;

/**
 * An event with what surrounds it, as a consumer gets it.
 *
 * @param type the logical type it was written with, for example {@code orderledger.OrderPlaced.v1}
 * @param event the event in its newest form: a {@code DomainEvent} or a {@code CreditIssued}
 */
public record RecordedEvent(EventMetadata metadata, String type, Object event) {}
