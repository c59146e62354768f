package io.orderledger.command.aggregate;

import io.orderledger.command.decision.Refusal;
import io.orderledger.command.receipt.Receipt;
import io.orderledger.command.receipt.RefusalJson;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The receipt of a decision. */
final class Receipts {
  private Receipts() {}

  static @Nullable Receipt of(
      @Nullable ReceiptClaim claim, UUID id, long base, int events, @Nullable Refusal refusal) {
    if (claim == null) {
      return null;
    }
    return new Receipt(
        claim.partnerId(),
        claim.requestId(),
        claim.bodyHash(),
        id,
        base + 1,
        events,
        base + events,
        refusal == null ? null : RefusalJson.write(refusal));
  }
}
