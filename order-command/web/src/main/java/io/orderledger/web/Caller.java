package io.orderledger.web;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, as the verified token says. Declare it as a controller method's parameter to get it.
 *
 * @param subject the token's {@code sub}
 * @param name the token's {@code name}, or its {@code sub} when it carries none
 * @param roles at least one
 * @param partnerId the tenant, a GUID in lower case: everything the caller may see belongs to this
 *     partner
 * @param customerId the only customer a {@link Role#CUSTOMER_GLOBAL_ADMIN} may see, a GUID in lower
 *     case; null for a partner's own callers
 */
public record Caller(
    String subject, String name, Set<Role> roles, String partnerId, @Nullable String customerId) {

  public Caller {
    roles = Set.copyOf(roles);
  }

  /** Whether the caller carries this role. */
  public boolean has(Role role) {
    return roles.contains(role);
  }

  /**
   * The first of the allowed roles that the caller has.
   *
   * @throws ApiException 900150 (403) when it has none of them
   */
  public Role requireAny(Role... allowed) {
    for (Role role : allowed) {
      if (roles.contains(role)) {
        return role;
      }
    }
    String names = Stream.of(allowed).map(Role::wireName).collect(Collectors.joining(", "));
    throw ApiException.of(ErrorCode.FORBIDDEN, "This needs one of the roles: " + names);
  }
}
