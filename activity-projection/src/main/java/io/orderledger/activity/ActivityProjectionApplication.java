package io.orderledger.activity;

import io.orderledger.contract.codec.EventCodec;
import io.orderledger.projection.operator.OperatorCommand;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;

/** The activity-projection service. Its settings are in {@code activity-projection.yml}. */
@SpringBootApplication
public class ActivityProjectionApplication {

  /** The application, ready to be run, alone or beside others in one process. */
  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(ActivityProjectionApplication.class)
        .properties("spring.config.name=activity-projection");
  }

  /** Runs the service, or the one piece of work that the arguments name. */
  public static void main(String[] args) {
    OperatorCommand.end(application().run(args));
  }

  @Bean
  EventCodec eventCodec() {
    return new EventCodec();
  }
}
