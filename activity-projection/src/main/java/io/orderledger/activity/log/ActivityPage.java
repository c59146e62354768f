package io.orderledger.activity.log;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the activity log, newest first.
 *
 * @param from first UTC date of the listing
 * @param to last UTC date of the listing, inclusive
 * @param nextCursor what {@code cursor} must be for the next page; absent on the last one
 */
record ActivityPage(
    String from, String to, List<ActivityEntry> items, @Nullable String nextCursor) {}
