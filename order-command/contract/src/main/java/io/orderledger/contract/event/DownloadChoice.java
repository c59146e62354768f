package io.orderledger.contract.event;

/** What a caller chose to download (R6). */
public record DownloadChoice(String version, String language, String architecture) {}
