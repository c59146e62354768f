package io.orderledger.command.dispatch;

import org.jspecify.annotations.Nullable;

/**
 * What surrounds a command.
 *
 * @param requestId names the cause in the events' metadata
 * @param receipt makes the command repeatable (R14); {@code null} where the caller gave no request
 *     id
 * @param traceparent the W3C trace context the command came with
 */
public record CommandContext(
    String requestId,
    @Nullable ReceiptKey receipt,
    String correlationId,
    @Nullable String traceparent) {}
