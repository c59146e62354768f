package io.orderledger.web.security;

import io.orderledger.web.Caller;
import io.orderledger.web.Guid;
import io.orderledger.web.Role;
import io.orderledger.web.StorableText;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Verifies bearer tokens. A token that was found good is not verified again until it expires, and
 * at the latest after some minutes, so that a withdrawn key stops working.
 */
final class CallerTokens {

  private final JwtDecoder decoder;
  private final InstantSource realTime;
  private final VerifiedTokens verified;

  CallerTokens(JwtDecoder decoder, InstantSource realTime, VerifiedTokens verified) {
    this.decoder = decoder;
    this.realTime = realTime;
    this.verified = verified;
  }

  /**
   * The caller a token names.
   *
   * @throws BadJwtException when the token is not good
   * @throws org.springframework.security.oauth2.jwt.JwtException when that cannot be found out now
   */
  Caller verify(String token) {
    Instant now = realTime.instant();
    Caller known = verified.find(token, now);
    if (known != null) {
      return known;
    }
    Jwt jwt = decoder.decode(token);
    Caller caller = caller(jwt);
    Instant expiresAt = jwt.getExpiresAt();
    if (expiresAt == null) {
      throw new BadJwtException("The token has no expiry");
    }
    verified.keep(token, caller, expiresAt, now);
    return caller;
  }

  private static Caller caller(Jwt jwt) {
    String subject = text(jwt, "sub").orElseThrow(() -> unusable("sub"));
    String partnerId = guid(jwt, "partner_id").orElseThrow(() -> unusable("partner_id"));
    @Nullable String customerId = guid(jwt, "customer_id").orElse(null);
    Set<Role> roles = roles(jwt);
    if (roles.contains(Role.CUSTOMER_GLOBAL_ADMIN) && customerId == null) {
      throw unusable("customer_id");
    }
    return new Caller(subject, text(jwt, "name").orElse(subject), roles, partnerId, customerId);
  }

  private static Set<Role> roles(Jwt jwt) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    if (jwt.getClaims().get("roles") instanceof List<?> names) {
      names.forEach(name -> Role.ofWireName(String.valueOf(name)).ifPresent(roles::add));
    }
    if (roles.isEmpty()) {
      throw unusable("roles");
    }
    return roles;
  }

  /** The id in this claim in lower case, as ids are stored and compared. */
  private static Optional<String> guid(Jwt jwt, String name) {
    return text(jwt, name).map(id -> Guid.read(id).orElseThrow(() -> unusable(name)));
  }

  /** The text of this claim, which is stored with events; empty where there is none. */
  private static Optional<String> text(Jwt jwt, String name) {
    if (!(jwt.getClaims().get(name) instanceof String text) || text.isBlank()) {
      return Optional.empty();
    }
    if (!StorableText.is(text)) {
      throw unusable(name);
    }
    return Optional.of(text);
  }

  private static BadJwtException unusable(String claim) {
    return new BadJwtException("The token has no usable claim " + claim);
  }
}
