package io.orderledger.command.dispatch;

import io.orderledger.command.receipt.Receipt;
import io.orderledger.web.ApiException;
import io.orderledger.web.ErrorCode;
import java.util.UUID;

/**
 * Names a request for ever (R14).
 *
 * @param partnerId the caller's partner: request ids of different partners never meet
 * @param requestId as the caller gave it
 * @param bodyHash digest of what was asked: route and body; another digest under the same id is
 *     refused
 */
public record ReceiptKey(String partnerId, String requestId, String bodyHash) {
  /** The partner, as receipts name it. */
  public UUID partner() {
    return UUID.fromString(partnerId);
  }

  /**
   * Makes sure that the receipt under this id is one for the very same request.
   *
   * @throws ApiException {@code UNPROCESSABLE} if something else was asked
   */
  public void requireSame(Receipt receipt) {
    if (!receipt.bodyHash().equals(bodyHash)) {
      throw ApiException.of(
              ErrorCode.UNPROCESSABLE, "the request id was used before, for another request")
          .field("MS-RequestId");
    }
  }
}
