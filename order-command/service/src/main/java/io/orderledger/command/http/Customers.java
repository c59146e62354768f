package io.orderledger.command.http;

import io.orderledger.command.customer.CustomerState;
import io.orderledger.command.dispatch.CommandDispatcher;
import io.orderledger.command.dispatch.Loaded;
import io.orderledger.web.ApiException;
import io.orderledger.web.Caller;
import io.orderledger.web.ErrorCode;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The customers a caller may know of: another partner's does not exist (I8). */
@Component
public class Customers {
  private final CommandDispatcher dispatcher;

  Customers(CommandDispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  /**
   * The customer a path names.
   *
   * @throws ApiException 20002 (404) when it is not one of the caller's
   */
  public CustomerState of(Caller caller, String customerId) {
    Optional<String> id = Ids.read(customerId);
    if (id.isEmpty() || (caller.customerId() != null && !caller.customerId().equals(id.get()))) {
      throw unknown();
    }
    return dispatcher
        .customer(id.get())
        .map(Loaded::state)
        .filter(state -> state.customer().partnerId().equals(caller.partnerId()))
        .orElseThrow(Customers::unknown);
  }

  private static ApiException unknown() {
    return ApiException.of(ErrorCode.NO_RELATIONSHIP, "You have no relationship with this customer");
  }
}
