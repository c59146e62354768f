package io.orderledger.query.credit;

import io.orderledger.contract.codec.RecordedEvent;
import io.orderledger.contract.event.CreditIssued;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A credit with the month that was decided for it, and when. */
record IssuedCredit(CreditIssued credit, Instant issuedAt) {

  /** The decisions that a batch brings from the topic. Pure. */
  static List<IssuedCredit> of(List<RecordedEvent> batch) {
    return batch.stream()
        .flatMap(
            recorded ->
                recorded.event() instanceof CreditIssued credit
                    ? Stream.of(new IssuedCredit(credit, recorded.metadata().time()))
                    : Stream.empty())
        .toList();
  }
}
