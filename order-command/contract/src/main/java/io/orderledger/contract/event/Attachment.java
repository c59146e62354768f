package io.orderledger.contract.event;

/**
 * A file that came with a support request; the bytes are kept outside the events.
 *
 * @param size in bytes
 * @param sha256 of the bytes, hexadecimal, lower case
 */
public record Attachment(
    String attachmentId, String fileName, String mediaType, long size, String sha256) {}
