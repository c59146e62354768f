package io.orderledger.command.order;

import io.orderledger.contract.event.Actor;
import java.time.Instant;

/** Take the product key of a line (R5). */
public record GetKey(
    String orderId, Actor actor, Instant receivedAt, OrderOwner owner, int lineItemNumber)
    implements OrderCommand {}
