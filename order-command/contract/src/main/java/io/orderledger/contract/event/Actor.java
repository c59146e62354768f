package io.orderledger.contract.event;

/**
 * Who acted, as the token said at that moment (R11).
 *
 * @param id the token's {@code sub}
 * @param name the token's {@code name}
 * @param role the role the actor used, as in the token, for example {@code AdminAgent}
 */
public record Actor(String id, String name, String role) {}
