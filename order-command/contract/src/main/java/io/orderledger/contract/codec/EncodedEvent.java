package io.orderledger.contract.codec;

import java.util.Map;

/**
 * An event as it is stored and sent: the same bytes in both places.
 *
 * @param type the logical type with its version
 * @param headers CloudEvents and extension headers, by header name
 * @param payload JSON in UTF-8; callers must not change it
 */
@SuppressWarnings("ArrayRecordComponent")
public record EncodedEvent(String type, Map<String, String> headers, byte[] payload) {}
