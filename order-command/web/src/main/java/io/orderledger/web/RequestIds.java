package io.orderledger.web;

import org.jspecify.annotations.Nullable;

/**
 * The ids a request travels under. Declare it as a controller method's parameter to get it.
 *
 * @param requestId {@code MS-RequestId}, a GUID in lower case without braces however it was
 *     written, or else {@code Idempotency-Key} as it came; made here when the caller sent neither
 *     (R14)
 * @param requestIdGiven whether the caller chose the request id
 * @param correlationId {@code MS-CorrelationId}; made here when the caller sent none
 * @param traceparent the W3C trace context header, when the caller sent a valid one
 */
public record RequestIds(
    String requestId, boolean requestIdGiven, String correlationId, @Nullable String traceparent) {}
