package io.orderledger.command.order;

import io.orderledger.contract.event.Actor;
import io.orderledger.contract.event.Operation;
import java.util.Set;

/** Which roles may do what on an order. */
final class Permissions {
  private static final Set<String> PARTNER_AGENT = Set.of("AdminAgent");
  private static final Set<String> AGENT_OR_CUSTOMER = Set.of("AdminAgent", "CustomerGlobalAdmin");

  private Permissions() {}

  static boolean allow(Actor actor, Operation operation) {
    return switch (operation) {
      case GET_KEY, ISSUE_DOWNLOAD_LINK -> AGENT_OR_CUSTOMER.contains(actor.role());
      case CANCEL, SUBMIT_SUPPORT_REQUEST -> PARTNER_AGENT.contains(actor.role());
      case DOWNLOAD -> true;
    };
  }
}
