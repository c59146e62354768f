package io.orderledger.command.customer.sample;

import io.orderledger.command.customer.register.CustomerRegistration;
import io.orderledger.command.dispatch.CommandDispatcher;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SampleCustomer.All.class)
class SampleConfiguration {
  @Bean
  SampleRegistration sampleCustomersHealthIndicator(
      SampleCustomer.All samples, CommandDispatcher dispatcher, CustomerRegistration registration) {
    return new SampleRegistration(samples.sampleCustomers(), dispatcher, registration);
  }
}
