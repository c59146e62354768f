package io.orderledger.projection.freshness;

import io.orderledger.projection.runtime.Applied;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The {@link Freshness} of a service that knows where order-command is. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FreshnessProperties.class)
public class FreshnessConfiguration {
  private static final Logger log = LoggerFactory.getLogger(FreshnessConfiguration.class);

  @Bean
  Freshness freshness(
      @Value("${orderledger.command.url:#{null}}") @Nullable String commandUrl,
      Applied applied,
      FreshnessProperties properties) {
    if (commandUrl == null || commandUrl.isBlank()) {
      log.warn("orderledger.command.url is not set: reads do not wait for the reader's own writes");
      return new NoFreshness();
    }
    return new HeadFreshness(new Heads(commandUrl, properties), applied, properties);
  }
}
