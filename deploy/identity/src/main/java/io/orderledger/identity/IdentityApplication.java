package io.orderledger.identity;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Turns client credentials into tokens at {@code POST /oauth2/token}; settings: identity.yml. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class IdentityApplication {
  /** The application, ready to be given more properties and run. */
  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(IdentityApplication.class)
        .properties("spring.config.name=identity");
  }

  static void main(String[] args) {
    application().run(args);
  }
}
