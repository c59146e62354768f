package io.orderledger.identity;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the token endpoint.
 *
 * @param dataDir keeps the credentials and the signing key; made when absent
 * @param issuer the {@code iss} claim of every token
 * @param tokenLifetime how long a token is accepted
 */
@ConfigurationProperties("orderledger.identity")
record IdentityProperties(
    Path dataDir,
    @DefaultValue("http://localhost:8080") URI issuer,
    @DefaultValue("1h") Duration tokenLifetime) {}
