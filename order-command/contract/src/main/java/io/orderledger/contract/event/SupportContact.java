package io.orderledger.contract.event;

import org.jspecify.annotations.Nullable;

/** Whom to answer about a support request (R12). */
public record SupportContact(String name, String email, @Nullable String phone) {}
