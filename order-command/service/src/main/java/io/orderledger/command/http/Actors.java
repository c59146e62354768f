package io.orderledger.command.http;

import io.orderledger.contract.event.Actor;
import io.orderledger.web.Caller;
import io.orderledger.web.Role;
import java.util.Arrays;

/** Callers as the events name them. */
public final class Actors {
  private Actors() {}

  /**
   * The caller in the role it acts in: the first of {@code wanted} that it has, or else its first
   * role at all, which the decision will refuse.
   */
  public static Actor of(Caller caller, Role... wanted) {
    Role role =
        Arrays.stream(wanted)
            .filter(caller::has)
            .findFirst()
            .orElseGet(() -> caller.roles().stream().sorted().findFirst().orElseThrow());
    return new Actor(caller.subject(), caller.name(), role.wireName());
  }
}
