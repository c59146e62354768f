package io.orderledger.command.catalogue.file;

import io.orderledger.command.catalogue.Catalogue;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** The price list that orders are placed from. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {
  @Bean
  Catalogue catalogue(
      @Value("${orderledger.catalogue.location:classpath:/catalogue/2026-11.json}") Resource list,
      @Value("${orderledger.cancellation.window-days:60}") int windowDays)
      throws IOException {
    try (InputStream in = list.getInputStream()) {
      return new CatalogueReader(windowDays).read(in);
    }
  }
}
