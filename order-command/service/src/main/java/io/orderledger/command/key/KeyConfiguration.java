package io.orderledger.command.key;

import io.orderledger.command.dispatch.CommandDispatcher;
import io.orderledger.command.eventstore.StoreAvailability;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeyProperties.class)
class KeyConfiguration {
  @Bean
  KeyVault keyVault(
      JdbcClient jdbc,
      KeyProperties properties,
      CommandDispatcher orders,
      StoreAvailability availability) {
    return new StoredKeyVault(new KeyTable(jdbc), properties.resolve(), orders, availability);
  }
}
