package io.orderledger.contract.cancellation;

import io.orderledger.contract.event.CancellationPolicy;
import io.orderledger.contract.event.PlacedLine;
import io.orderledger.contract.event.ProductKind;
import io.orderledger.contract.event.RefundBasis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines for the rules of cancelling. */
final class Lines {
  static final LocalDate START = LocalDate.parse("2021-03-10");

  private Lines() {}

  static PlacedLine subscription(String charge, String termEnd) {
    return line(
        ProductKind.SUBSCRIPTION, charge, LocalDate.parse(termEnd), RefundBasis.UNUSED_DAYS);
  }

  static PlacedLine subscription(BigDecimal charge, LocalDate termStart, LocalDate termEnd) {
    return line(ProductKind.SUBSCRIPTION, charge, termStart, termEnd, RefundBasis.UNUSED_DAYS);
  }

  static PlacedLine perpetual(String charge) {
    return line(ProductKind.PERPETUAL, charge, null, RefundBasis.FULL_CHARGE);
  }

  static PlacedLine line(
      ProductKind kind, String charge, @Nullable LocalDate termEnd, RefundBasis refund) {
    return line(kind, new BigDecimal(charge), START, termEnd, refund);
  }

  private static PlacedLine line(
      ProductKind kind,
      BigDecimal charge,
      LocalDate termStart,
      @Nullable LocalDate termEnd,
      RefundBasis refund) {
    return new PlacedLine(
        0,
        "P:0001:A",
        "P",
        "0001",
        "Windows Server 2022",
        "Standard",
        "Microsoft",
        null,
        kind,
        1,
        termEnd == null ? null : "P1Y",
        charge,
        false,
        charge,
        termStart,
        termEnd,
        true,
        List.of(),
        new CancellationPolicy(60, refund));
  }
}
