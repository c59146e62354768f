package io.orderledger.identity;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One client of the token endpoint, as {@code credentials.json} spells it.
 *
 * @param clientSecret random, 256 bits
 * @param role what the client may do; a token carries it as a list of one
 * @param customerId the only customer this client may see; absent for roles of the partner
 */
@JsonPropertyOrder({"client_id", "client_secret", "role", "partner_id", "customer_id"})
record Credential(
    @JsonProperty("client_id") String clientId,
    @JsonProperty("client_secret") String clientSecret,
    @JsonProperty("role") String role,
    @JsonProperty("partner_id") String partnerId,
    @JsonProperty("customer_id") @Nullable String customerId) {

  Credential {
    requireNonNull(clientId, "client_id");
    requireNonNull(clientSecret, "client_secret");
    requireNonNull(role, "role");
    requireNonNull(partnerId, "partner_id");
  }

  /** A person-readable name, made from the client id: {@code Partner A Admin Agent}. */
  String displayName() {
    var name = new StringBuilder();
    for (String word : clientId.split("-", -1)) {
      name.append(name.isEmpty() ? "" : " ")
          .append(word.substring(0, Math.min(1, word.length())).toUpperCase(Locale.ROOT))
          .append(word.substring(Math.min(1, word.length())));
    }
    return name.toString();
  }

  @Override
  public String toString() {
    return "Credential[" + clientId + "]";
  }
}
