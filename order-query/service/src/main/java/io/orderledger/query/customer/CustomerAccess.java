package io.orderledger.query.customer;

import io.orderledger.contract.event.CustomerRegistered;
import io.orderledger.contract.event.CustomerSnapshot;
import io.orderledger.web.ApiException;
import io.orderledger.web.Caller;
import io.orderledger.web.ErrorCode;
import io.orderledger.web.Guid;
import io.orderledger.web.Role;
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
   * The customer that a path names, if the caller may read it. Everything that had happened to it
   * and its orders can be read after this. The tenant is checked before the role (R7), so that a
   * customer of someone else is the same to every role.
   *
   * @param customer the id as the caller wrote it
   * @param allowed roles, one of which the caller needs
   * @throws ApiException 20002 (404) if it is another partner's or unknown, or if the caller
   *     belongs to another customer; 900150 (403) if the caller has none of the roles
   */
  public CustomerSnapshot require(Caller caller, String customer, Role... allowed) {
    return registered(caller, customer, allowed).customer();
  }

  CustomerRegistered registered(Caller caller, String customer, Role... allowed) {
    String id = Guid.read(customer).orElseThrow(CustomerAccess::noRelationship);
    if (caller.customerId() != null && !caller.customerId().equals(id)) {
      throw noRelationship();
    }
    ownWrites.awaitCustomer(id);
    CustomerRegistered found =
        customers.find(caller.partnerId(), id).orElseThrow(CustomerAccess::noRelationship);
    caller.requireAny(allowed);
    return found;
  }

  private static ApiException noRelationship() {
    return ApiException.of(
        ErrorCode.NO_RELATIONSHIP, "You have no relationship with a customer of this id");
  }
}
