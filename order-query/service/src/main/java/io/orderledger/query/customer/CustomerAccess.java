package io.orderledger.query.customer;

import io.orderledger.contract.event.CustomerRegistered;
import io.orderledger.web.ApiException;
import io.orderledger.web.Caller;
import io.orderledger.web.ErrorCode;
import org.springframework.stereotype.Component;

/** The tenant rule (I8): a customer that is not the caller's does not exist for the caller. */
@Component
public class CustomerAccess {
  private final CustomerReads customers;
  private final OwnWrites ownWrites;

  CustomerAccess(CustomerReads customers, OwnWrites ownWrites) {
    this.customers = customers;
    this.ownWrites = ownWrites;
  }

  /**
   * The customer, if the caller may see it. Everything that had happened to it and its orders can
   * be read after this.
   *
   * @throws ApiException 20002 (404) if it is another partner's or unknown, or if the caller
   *     belongs to another customer
   */
  public CustomerRegistered require(Caller caller, String customerId) {
    if (caller.customerId() != null && !caller.customerId().equals(customerId)) {
      throw noRelationship();
    }
    ownWrites.awaitCustomer(customerId);
    return customers
        .find(caller.partnerId(), customerId)
        .orElseThrow(CustomerAccess::noRelationship);
  }

  private static ApiException noRelationship() {
    return ApiException.of(
        ErrorCode.NO_RELATIONSHIP, "You have no relationship with a customer of this id");
  }
}
