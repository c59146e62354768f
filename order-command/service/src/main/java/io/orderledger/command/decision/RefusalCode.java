package io.orderledger.command.decision;

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

/** The stable code a caller gets for a refusal, and that is recorded with it (R11). */
public final class RefusalCode {
  private RefusalCode() {}

  /** For example {@code 900117}. */
  public static String of(Refusal refusal) {
    return switch (refusal) {
      case RoleNotAllowed _ -> "900150";
      case OrderNotFound _ -> "20000";
      case OrderExists _, CustomerExists _ -> "409";
      case LineNotFound line -> line.index() < 0 ? "404" : "3000";
      case OfferMismatch _, DuplicateLine _, TermNotOffered _, CurrencyMismatch _ -> "3000";
      case BillingCycleNotOffered _, DownloadNotOffered _ -> "3000";
      case StaleOrder _ -> "2055";
      case NotCancellable _ -> "800061";
      case CancellationWindowClosed _ -> "900117";
      case NoKey _, NoDownloads _ -> "404";
      case KeyRevoked _, DownloadRevoked _, LinkExpired _ -> "410";
      case UnknownOffer _ -> "800004";
      case QuantityOutOfBounds _, QuantityNotReducible _ -> "800017";
      case NotSoldInMarket _ -> "800070";
    };
  }
}
