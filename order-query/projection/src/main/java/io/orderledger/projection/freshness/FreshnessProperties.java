package io.orderledger.projection.freshness;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long reads wait.
 *
 * @param maxWait the longest a read waits for the read model to catch up
 * @param answerWithin the longest a read waits for order-command's answer
 * @param retryAfter what a client is told when the wait was in vain
 */
@ConfigurationProperties("orderledger.freshness")
public record FreshnessProperties(
    @DefaultValue("2s") Duration maxWait,
    @DefaultValue("1s") Duration answerWithin,
    @DefaultValue("1s") Duration retryAfter) {}
