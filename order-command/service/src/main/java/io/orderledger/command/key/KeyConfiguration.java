package io.orderledger.command.key;

import io.orderledger.command.dispatch.CommandDispatcher;
import io.orderledger.command.eventstore.StoreAvailability;
import io.orderledger.database.DeferredMigration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeyProperties.class)
class KeyConfiguration {
  private static final Logger LOG = LoggerFactory.getLogger(KeyConfiguration.class);

  @Bean
  KeyVault keyVault(
      JdbcClient jdbc,
      KeyProperties properties,
      CommandDispatcher orders,
      StoreAvailability availability,
      DeferredMigration migration) {
    KeyTable table = new KeyTable(jdbc);
    OpenedMasterKey masterKey = new OpenedMasterKey(properties, table);
    if (migration.migrated().isDone()) {
      openNow(masterKey);
    }
    return new StoredKeyVault(table, masterKey, orders, availability);
  }

  /** What is wrong with the key is said at the start, where the database lets it. */
  private static void openNow(OpenedMasterKey masterKey) {
    try {
      masterKey.get();
    } catch (DataAccessException e) {
      LOG.warn("The master key of product keys waits for the database: {}", e.getMessage());
    }
  }
}
