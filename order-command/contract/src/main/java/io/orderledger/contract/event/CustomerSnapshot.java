package io.orderledger.contract.event;

/**
 * The customer as it was when the event happened.
 *
 * @param partnerId the partner whose customer it is
 * @param customerId a UUID in lower case
 * @param name the company's name
 * @param market ISO 3166-1 alpha-2 code of the customer's country
 */
public record CustomerSnapshot(String partnerId, String customerId, String name, String market) {}
