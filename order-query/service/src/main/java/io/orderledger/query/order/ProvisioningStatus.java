package io.orderledger.query.order;

import io.orderledger.contract.order.LineState;
import java.util.List;

/**
 * How far a line is provisioned: at once when bought, and not any more when cancelled.
 *
 * @param status {@code Fulfilled} or {@code Unfulfilled}
 */
record ProvisioningStatus(
    int lineItemNumber, String status, List<Quantity> quantityProvisioningInformation) {

  /** How many are in which status. */
  record Quantity(int quantity, String status) {}

  ProvisioningStatus {
    quantityProvisioningInformation = List.copyOf(quantityProvisioningInformation);
  }

  static ProvisioningStatus of(LineState line) {
    String status = line.cancelled() ? "Unfulfilled" : "Fulfilled";
    return new ProvisioningStatus(
        line.placed().lineItemNumber(),
        status,
        List.of(new Quantity(line.placed().quantity(), status)));
  }
}
