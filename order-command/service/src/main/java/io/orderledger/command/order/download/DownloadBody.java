package io.orderledger.command.order.download;

import org.jspecify.annotations.Nullable;

/** What a caller chooses to download (R6). */
record DownloadBody(
    @Nullable String version, @Nullable String language, @Nullable String architecture) {}
