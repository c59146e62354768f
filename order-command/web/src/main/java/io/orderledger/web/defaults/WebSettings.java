package io.orderledger.web.defaults;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a service may set of the conventions.
 *
 * @param maxBodySize the most bytes of a body that is no multipart form
 * @param maxInFlight requests worked on at once at most; the next one is refused with 503 before
 *     any work. Routes that need no token are never refused
 * @param publicRoutes routes that need no token besides health, metrics and the OpenAPI document: a
 *     path pattern each, optionally behind a method, such as {@code GET /v1/downloads/**}
 */
@ConfigurationProperties("orderledger.web")
public record WebSettings(
    @DefaultValue("1MB") DataSize maxBodySize,
    @DefaultValue("256") int maxInFlight,
    @DefaultValue List<String> publicRoutes) {}
