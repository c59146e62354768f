package io.orderledger.command.dispatch;

/**
 * Names a request for ever (R14).
 *
 * @param partnerId the caller's partner: request ids of different partners never meet
 * @param requestId as the caller gave it
 * @param bodyHash digest of what was asked: route and body; another digest under the same id is
 *     refused
 */
public record ReceiptKey(String partnerId, String requestId, String bodyHash) {}
