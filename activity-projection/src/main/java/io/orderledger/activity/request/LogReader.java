package io.orderledger.activity.request;

import io.orderledger.web.ApiException;
import io.orderledger.web.Caller;
import io.orderledger.web.ErrorCode;
import io.orderledger.web.Role;
import java.util.UUID;

/**
 * A caller who may read the log. Separation of duty: whoever can take keys cannot read who took
 * them, whatever other role the token carries.
 *
 * @param partnerId the partner whose log it is
 */
public record LogReader(UUID partnerId) {

  /**
   * The reader behind a caller.
   *
   * @throws ApiException 900150 (403) when the caller's roles do not allow it
   */
  public static LogReader of(Caller caller) {
    caller.requireAny(
        Role.GLOBAL_ADMIN, Role.ACCOUNT_ADMIN, Role.REFERRAL_ADMIN, Role.MARKETING_CONTENT_ADMIN);
    if (caller.has(Role.ADMIN_AGENT) || caller.has(Role.CUSTOMER_GLOBAL_ADMIN)) {
      throw ApiException.of(
          ErrorCode.FORBIDDEN,
          "Whoever may take product keys (AdminAgent, CustomerGlobalAdmin) may not read the log of"
              + " who took them");
    }
    return new LogReader(UUID.fromString(caller.partnerId()));
  }
}
