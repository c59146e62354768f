package io.orderledger.command.http;

import io.orderledger.command.decision.Refusal;
import io.orderledger.command.decision.Refusal.BillingCycleNotOffered;
import io.orderledger.command.decision.Refusal.CancellationWindowClosed;
import io.orderledger.command.decision.Refusal.CurrencyMismatch;
import io.orderledger.command.decision.Refusal.CustomerExists;
import io.orderledger.command.decision.Refusal.DownloadNotOffered;
import io.orderledger.command.decision.Refusal.DownloadRevoked;
import io.orderledger.command.decision.Refusal.DuplicateLine;
import io.orderledger.command.decision.Refusal.KeyRevoked;
import io.orderledger.command.decision.Refusal.LineNotFound;
import io.orderledger.command.decision.Refusal.LinkExpired;
import io.orderledger.command.decision.Refusal.NoDownloads;
import io.orderledger.command.decision.Refusal.NoKey;
import io.orderledger.command.decision.Refusal.NotCancellable;
import io.orderledger.command.decision.Refusal.NotSoldInMarket;
import io.orderledger.command.decision.Refusal.OfferMismatch;
import io.orderledger.command.decision.Refusal.OrderExists;
import io.orderledger.command.decision.Refusal.OrderNotFound;
import io.orderledger.command.decision.Refusal.QuantityNotReducible;
import io.orderledger.command.decision.Refusal.QuantityOutOfBounds;
import io.orderledger.command.decision.Refusal.RoleNotAllowed;
import io.orderledger.command.decision.Refusal.StaleOrder;
import io.orderledger.command.decision.Refusal.TermNotOffered;
import io.orderledger.command.decision.Refusal.UnknownOffer;
import io.orderledger.web.ApiException;
import io.orderledger.web.ErrorCode;

/** Refusals as the answers callers get. */
public final class Refusals {
  private Refusals() {}

  /** The answer to a refused command: its code is {@code RefusalCode}'s. */
  public static ApiException answer(Refusal refusal) {
    return switch (refusal) {
      case RoleNotAllowed r ->
          of(ErrorCode.FORBIDDEN, "The role " + r.role() + " may not do this: " + r.operation());
      case OrderNotFound _ -> orderNotFound();
      case OrderExists r -> of(ErrorCode.CONFLICT, "Order " + r.orderId() + " exists already");
      case CustomerExists r ->
          of(ErrorCode.CONFLICT, "The domain is registered already, for customer " + r.customerId())
              .field("companyProfile.domain");
      case LineNotFound r -> lineNotFound(r);
      case OfferMismatch r ->
          invalid("Line " + r.lineItemNumber() + " is not offer " + r.offerId())
              .field(line(r.index(), "offerId"));
      case DuplicateLine r ->
          invalid("Line item number " + r.lineItemNumber() + " is given twice")
              .field(line(r.index(), "lineItemNumber"));
      case UnknownOffer r ->
          of(ErrorCode.INVALID_OFFER, "'" + r.offerId() + "' is no offer of the catalogue")
              .field(line(r.index(), "offerId"));
      case TermNotOffered r ->
          invalid("The offer's term is " + r.offered() + ", not " + r.term())
              .field(line(r.index(), "termDuration"));
      case BillingCycleNotOffered r ->
          invalid("%s is billed %s, not %s".formatted(r.offerId(), r.offered(), r.cycle()))
              .field("billingCycle");
      case QuantityOutOfBounds r -> quantity(r);
      case QuantityNotReducible r ->
          of(
                  ErrorCode.INVALID_QUANTITY,
                  "A quantity cannot be reduced: line %d has %d, and is cancelled whole or not"
                      .formatted(r.lineItemNumber(), r.bought()))
              .field(line(r.index(), "quantity"));
      case NotSoldInMarket r ->
          of(ErrorCode.NOT_SOLD_IN_COUNTRY, r.offerId() + " is not sold in " + r.market())
              .field(line(r.index(), "offerId"));
      case CurrencyMismatch r ->
          invalid("The customer's orders are in " + r.currency() + ", not " + r.given())
              .field("currencyCode");
      case StaleOrder r ->
          of(ErrorCode.STALE_ETAG, "The order's version is " + r.present() + " now")
              .field("If-Match");
      case NotCancellable r -> CancelRefusals.notCancellable(r);
      case CancellationWindowClosed r -> CancelRefusals.windowClosed(r);
      case NoKey r -> of(ErrorCode.NOT_FOUND, "Line " + r.lineItemNumber() + " has no product key");
      case NoDownloads r ->
          of(ErrorCode.NOT_FOUND, "Line " + r.lineItemNumber() + " has nothing to download");
      case KeyRevoked r -> gone(r.lineItemNumber(), "its key was destroyed");
      case DownloadRevoked r -> gone(r.lineItemNumber(), "its download links work no more");
      case LinkExpired r -> of(ErrorCode.GONE, "The link worked until " + r.expiredAt());
      case DownloadNotOffered r ->
          invalid("There is no " + r.part() + " '" + r.value() + "'; there is: " + r.offered())
              .field(r.part());
    };
  }

  /** The answer where an order does not exist for the caller. */
  public static ApiException orderNotFound() {
    return of(ErrorCode.ORDER_NOT_FOUND, "The customer has no such order");
  }

  /** A property is wrong. */
  public static ApiException invalid(String description) {
    return of(ErrorCode.INVALID_PROPERTY, description);
  }

  private static ApiException lineNotFound(LineNotFound r) {
    String description = "The order has no line " + r.lineItemNumber();
    return r.index() < 0
        ? of(ErrorCode.NOT_FOUND, description)
        : invalid(description).field(line(r.index(), "lineItemNumber"));
  }

  private static ApiException quantity(QuantityOutOfBounds r) {
    return of(
            ErrorCode.INVALID_QUANTITY,
            "The quantity must be " + r.minimum() + " to " + r.maximum() + ", not " + r.quantity())
        .field(line(r.index(), "quantity"));
  }

  private static ApiException gone(int line, String what) {
    return of(ErrorCode.GONE, "Line " + line + " was cancelled: " + what);
  }

  static ApiException of(ErrorCode code, String description) {
    return ApiException.of(code, description);
  }

  private static String line(int index, String property) {
    return "lineItems[" + index + "]." + property;
  }
}
