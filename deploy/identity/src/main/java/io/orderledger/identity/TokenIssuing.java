package io.orderledger.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Who may have a token, what it says, and what signs it. */
@Configuration(proxyBeanMethods = false)
class TokenIssuing {
  @Bean
  JWKSource<SecurityContext> signingKeys(IdentityProperties properties) {
    return new ImmutableJWKSet<>(new JWKSet(SigningKey.in(properties.dataDir())));
  }

  @Bean
  AuthorizationServerSettings endpoints(IdentityProperties properties) {
    return AuthorizationServerSettings.builder().issuer(properties.issuer().toString()).build();
  }

  @Bean
  PasswordEncoder secretDigest() {
    return new SecretDigest();
  }

  @Bean
  OAuth2AuthorizationService unrecordedAuthorizations() {
    return new UnrecordedAuthorizations();
  }

  @Bean
  ClientRegister clientRegister(IdentityProperties properties) {
    return new ClientRegister(CredentialFile.in(properties.dataDir()));
  }

  @Bean
  RegisteredClientRepository clients(
      ClientRegister register, PasswordEncoder digest, IdentityProperties properties) {
    var lifetime =
        TokenSettings.builder().accessTokenTimeToLive(properties.tokenLifetime()).build();
    return new InMemoryRegisteredClientRepository(
        register.credentials().stream().map(each -> client(each, digest, lifetime)).toList());
  }

  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> claims(ClientRegister register) {
    return context -> {
      Credential client = register.byClientId(context.getRegisteredClient().getClientId());
      context.getClaims().claim("name", client.displayName());
      context.getClaims().claim("roles", List.of(client.role()));
      context.getClaims().claim("partner_id", client.partnerId());
      if (client.customerId() != null) {
        context.getClaims().claim("customer_id", client.customerId());
      }
    };
  }

  private static RegisteredClient client(
      Credential credential, PasswordEncoder digest, TokenSettings lifetime) {
    return RegisteredClient.withId(credential.clientId())
        .clientId(credential.clientId())
        .clientName(credential.displayName())
        .clientSecret(digest.encode(credential.clientSecret()))
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .tokenSettings(lifetime)
        .build();
  }
}
