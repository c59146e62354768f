package io.orderledger.command.decision;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.orderledger.contract.event.ProductKind;
import java.time.Instant;

/**
 * Why a command was refused. Written to JSON under the record's own name and read back for repeated
 * requests (R14): a record here is never renamed.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "refusal")
public sealed interface Refusal {
  /** The role may not do this (the order of checks: tenant, role, existence, kind, window). */
  @JsonTypeName("RoleNotAllowed")
  record RoleNotAllowed(String role, String operation) implements Refusal {}

  /** No such order of this customer. */
  @JsonTypeName("OrderNotFound")
  record OrderNotFound(String orderId) implements Refusal {}

  /** An order with this id was placed before. */
  @JsonTypeName("OrderExists")
  record OrderExists(String orderId) implements Refusal {}

  /** A customer with this id was registered before, with other particulars. */
  @JsonTypeName("CustomerExists")
  record CustomerExists(String customerId) implements Refusal {}

  /**
   * The order has no such line.
   *
   * @param index place of the line in the request, from 0; -1 when the path names it
   */
  @JsonTypeName("LineNotFound")
  record LineNotFound(int lineItemNumber, int index) implements Refusal {}

  /** The request names a line with another offer than it has. */
  @JsonTypeName("OfferMismatch")
  record OfferMismatch(int lineItemNumber, int index, String offerId) implements Refusal {}

  /** The request would leave a part of a line; a quantity cannot be reduced (R7). */
  @JsonTypeName("QuantityNotReducible")
  record QuantityNotReducible(int lineItemNumber, int index, int given, int bought)
      implements Refusal {}

  /** The request was made for another state of the order than the present one. */
  @JsonTypeName("StaleOrder")
  record StaleOrder(String given, String present) implements Refusal {}

  /** Goods of this kind are never cancelled here (R7). */
  @JsonTypeName("NotCancellable")
  record NotCancellable(int lineItemNumber, String offerId, ProductKind kind) implements Refusal {}

  /**
   * The window has closed (R7).
   *
   * @param closedAt first instant at which a cancel is refused
   */
  @JsonTypeName("CancellationWindowClosed")
  record CancellationWindowClosed(
      int lineItemNumber, String offerId, int windowDays, Instant closedAt) implements Refusal {}

  /** No key belongs to goods of this kind (R5). */
  @JsonTypeName("NoKey")
  record NoKey(int lineItemNumber) implements Refusal {}

  /** The line was cancelled and its key destroyed (R8). */
  @JsonTypeName("KeyRevoked")
  record KeyRevoked(int lineItemNumber) implements Refusal {}

  /** The line was cancelled and its links work no more (R8). */
  @JsonTypeName("DownloadRevoked")
  record DownloadRevoked(int lineItemNumber) implements Refusal {}

  /** The link's life is over (R6). */
  @JsonTypeName("LinkExpired")
  record LinkExpired(int lineItemNumber, Instant expiredAt) implements Refusal {}

  /** The line has nothing to download. */
  @JsonTypeName("NoDownloads")
  record NoDownloads(int lineItemNumber) implements Refusal {}

  /**
   * The combination does not exist (R6).
   *
   * @param part {@code version}, {@code language} or {@code architecture}
   */
  @JsonTypeName("DownloadNotOffered")
  record DownloadNotOffered(String part, String value, String offered) implements Refusal {}

  /** The catalogue has no such offer (R1). */
  @JsonTypeName("UnknownOffer")
  record UnknownOffer(int index, String offerId) implements Refusal {}

  /** Two lines of a request carry one number. */
  @JsonTypeName("DuplicateLine")
  record DuplicateLine(int index, int lineItemNumber) implements Refusal {}

  /** The quantity is outside what the offer allows (R1). */
  @JsonTypeName("QuantityOutOfBounds")
  record QuantityOutOfBounds(int index, int quantity, int minimum, int maximum)
      implements Refusal {}

  /** The offer is not sold for this term (R1). */
  @JsonTypeName("TermNotOffered")
  record TermNotOffered(int index, String term, String offered) implements Refusal {}

  /** The offer is not billed in this cycle, which is that of the whole order (R1). */
  @JsonTypeName("BillingCycleNotOffered")
  record BillingCycleNotOffered(int index, String offerId, String cycle, String offered)
      implements Refusal {}

  /** The offer is not sold in the customer's market (R2), or has no price in its currency. */
  @JsonTypeName("NotSoldInMarket")
  record NotSoldInMarket(int index, String offerId, String market) implements Refusal {}

  /** The order asks for another currency than the customer's (R1). */
  @JsonTypeName("CurrencyMismatch")
  record CurrencyMismatch(String given, String currency) implements Refusal {}
}
