package io.orderledger.identity;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The credentials in use, by client id. */
final class ClientRegister {
  private final Map<String, Credential> byClientId;

  ClientRegister(List<Credential> credentials) {
    byClientId =
        credentials.stream().collect(toUnmodifiableMap(Credential::clientId, Function.identity()));
  }

  Collection<Credential> credentials() {
    return byClientId.values();
  }

  Credential byClientId(String clientId) {
    return Objects.requireNonNull(byClientId.get(clientId), clientId);
  }
}
