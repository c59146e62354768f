package io.orderledger.query;

import io.orderledger.projection.operator.OperatorCommand;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Customers, orders, software, previews and invoices; settings: order-query.yml. */
@SpringBootApplication
public class OrderQueryApplication {
  /** The application, ready to be given more properties and run. */
  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(OrderQueryApplication.class)
        .properties("spring.config.name=order-query");
  }

  static void main(String[] args) {
    OperatorCommand.end(application().run(args));
  }
}
