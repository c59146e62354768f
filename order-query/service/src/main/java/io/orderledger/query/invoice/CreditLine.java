package io.orderledger.query.invoice;

import static java.time.ZoneOffset.UTC;

import io.orderledger.contract.event.Credit;
import io.orderledger.contract.event.PlacedLine;
import io.orderledger.contract.order.LineState;
import io.orderledger.contract.order.OrderState;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A credit told as an invoice line, with what its order says about the goods. Pure. */
final class CreditLine {
  private static final String CANCEL_IMMEDIATE = "cancelImmediate";

  private final InvoiceKey invoice;
  private final LineRow row;
  private final Optional<OrderState> order;
  private final Optional<LineState> line;

  CreditLine(InvoiceKey invoice, LineRow row, @Nullable OrderState order) {
    this.invoice = invoice;
    this.row = row;
    this.order = Optional.ofNullable(order);
    this.line = this.order.flatMap(o -> o.line(row.lineItemNumber()));
  }

  OneTimeLineItem resource() {
    BigDecimal subtotal = row.amount().negate();
    return new OneTimeLineItem(
        invoice.partnerId(),
        row.customerId(),
        order(o -> o.customer().name()),
        row.customerDomain(),
        order(o -> o.customer().market()),
        invoice.id(),
        row.orderId(),
        order(OrderState::placedAt),
        row.lineItemNumber(),
        placed(PlacedLine::productId),
        placed(PlacedLine::skuId),
        placed(p -> p.offerId().substring(p.offerId().lastIndexOf(':') + 1)),
        placed(PlacedLine::productTitle),
        placed(PlacedLine::skuTitle),
        CANCEL_IMMEDIATE,
        placed(PlacedLine::unitPrice),
        placed(PlacedLine::quantity),
        subtotal,
        BigDecimal.ZERO,
        subtotal,
        invoice.currency(),
        placed(PlacedLine::publisher),
        startOf(LocalDate.ofInstant(row.cancelledAt(), UTC)),
        placed(p -> p.termEnd() == null ? null : startOf(p.termEnd())),
        placed(CreditLine::term),
        row.orderId().substring(row.orderId().lastIndexOf('-') + 1),
        description(),
        invoice.currency(),
        BigDecimal.ONE,
        row.issuedAt(),
        placed(PlacedLine::quantity),
        order(OrderState::billingCycle),
        row.creditId(),
        row.ownPeriod().equals(invoice.period()) ? null : row.ownPeriod(),
        "billing_line_items",
        "one_time",
        new Invoice.Attributes("OneTimeInvoiceLineItem"));
  }

  private String description() {
    StringBuilder text = new StringBuilder("Cancelled ");
    text.append(LocalDate.ofInstant(row.cancelledAt(), UTC));
    Credit credit = line.map(LineState::credit).orElse(null);
    if (credit != null && credit.totalDays() != null) {
      text.append("; unused ").append(credit.remainingDays());
      text.append(" of ").append(credit.totalDays()).append(" days");
    }
    if (!row.ownPeriod().equals(invoice.period())) {
      text.append("; arrived after the invoice of ").append(row.ownPeriod()).append(" was issued");
    }
    return text.toString();
  }

  private static String term(PlacedLine line) {
    String duration = line.termDuration();
    return duration == null
        ? "Perpetual"
        : switch (duration) {
          case "P1M" -> "1 Month Subscription";
          case "P1Y" -> "1 Year Subscription";
          case "P3Y" -> "3 Year Subscription";
          default -> duration;
        };
  }

  private <T> @Nullable T order(Function<OrderState, ? extends @Nullable T> value) {
    return order.<T>map(value).orElse(null);
  }

  private <T> @Nullable T placed(Function<PlacedLine, ? extends @Nullable T> value) {
    return line.map(LineState::placed).<T>map(value).orElse(null);
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(UTC).toInstant();
  }
}
