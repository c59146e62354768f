package io.orderledger.command.aggregate;

import java.util.UUID;

/** The request id a command will use up, once it is written (R14). */
public record ReceiptClaim(UUID partnerId, String requestId, String bodyHash) {}
