package io.orderledger.command;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The write side: takes commands, keeps the events, publishes them. */
@SpringBootApplication(
    excludeName = {
      "org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration",
      "org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration"
    })
public class OrderCommandApplication {
  /** The application with its own configuration file, {@code order-command.yml}. */
  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(OrderCommandApplication.class)
        .properties("spring.config.name=order-command");
  }

  /** Runs it. */
  public static void main(String[] args) {
    application().run(args);
  }
}
