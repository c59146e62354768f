package io.orderledger.command.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.orderledger.command.customer.CustomerState;
import io.orderledger.command.dispatch.CommandDispatcher;
import io.orderledger.command.dispatch.Loaded;
import io.orderledger.web.ApiException;
import io.orderledger.web.Caller;
import io.orderledger.web.ErrorCode;
import io.orderledger.web.Guid;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The customers a caller may know of: another partner's does not exist (I8). What was found is kept
 * in memory, since nothing that happens to a customer changes it after its registration; those who
 * ask for the same one at once share one load.
 */
@Component
public class Customers {
  private static final int KEPT = 50_000;
  private final CommandDispatcher dispatcher;
  private final Cache<String, CustomerState> known =
      Caffeine.newBuilder().maximumSize(KEPT).build();

  Customers(CommandDispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  /**
   * The customer a path names.
   *
   * @throws ApiException 20002 (404) when it is not one of the caller's
   */
  public CustomerState of(Caller caller, String customerId) {
    Optional<String> id = Guid.read(customerId);
    if (id.isEmpty() || (caller.customerId() != null && !caller.customerId().equals(id.get()))) {
      throw unknown();
    }
    return find(id.get())
        .filter(state -> state.customer().partnerId().equals(caller.partnerId()))
        .orElseThrow(Customers::unknown);
  }

  private Optional<CustomerState> find(String id) {
    CustomerState kept = known.getIfPresent(id);
    return Optional.ofNullable(kept == null ? known.get(id, this::load) : kept);
  }

  private @Nullable CustomerState load(String id) {
    return dispatcher.customer(id).map(Loaded::state).orElse(null);
  }

  private static ApiException unknown() {
    return ApiException.of(
        ErrorCode.NO_RELATIONSHIP, "You have no relationship with this customer");
  }
}
