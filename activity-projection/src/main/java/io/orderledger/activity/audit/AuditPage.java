package io.orderledger.activity.audit;

import io.orderledger.web.Link;
import io.orderledger.web.PcCollection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Partner Center's SeekBasedResourceCollection of audit records.
 *
 * @param totalCount how many are on this page, as Partner Center counts here
 * @param continuationToken what the header {@code MS-ContinuationToken} must be for the next page;
 *     absent on the last one
 */
record AuditPage(
    long totalCount,
    List<AuditRecord> items,
    @Nullable String continuationToken,
    PcCollection.Links links,
    PcCollection.Attributes attributes) {

  static AuditPage of(
      List<AuditRecord> items, @Nullable String token, Link self, @Nullable Link next) {
    return new AuditPage(
        items.size(),
        items,
        token,
        new PcCollection.Links(self, next),
        PcCollection.Attributes.COLLECTION);
  }
}
