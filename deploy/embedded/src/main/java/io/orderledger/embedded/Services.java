package io.orderledger.embedded;

import io.orderledger.activity.ActivityProjectionApplication;
import io.orderledger.command.OrderCommandApplication;
import io.orderledger.embedded.Parts.Layer;
import io.orderledger.embedded.front.FrontPort;
import io.orderledger.embedded.front.Service;
import io.orderledger.identity.IdentityApplication;
import io.orderledger.query.OrderQueryApplication;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Starts the services, each in a context of its own, and connects them to the front port. */
record Services(ServiceProperties properties, Clock clock, FrontPort front, Parts parts) {

  /** Tokens live in real time. */
  ServiceContext identity() {
    return started(
        Service.IDENTITY,
        IdentityApplication.application(),
        properties.identity(),
        Clock.systemUTC());
  }

  ServiceContext command(BackEnds backEnds) {
    return started(
        Service.COMMAND,
        OrderCommandApplication.application(),
        properties.command(backEnds),
        clock);
  }

  ServiceContext query(BackEnds backEnds) {
    return started(
        Service.QUERY,
        OrderQueryApplication.application(),
        properties.readSide(backEnds, "order_query"),
        clock);
  }

  ServiceContext activity(BackEnds backEnds) {
    return started(
        Service.ACTIVITY,
        ActivityProjectionApplication.application(),
        properties.readSide(backEnds, "activity"),
        clock);
  }

  private ServiceContext started(
      Service service,
      SpringApplicationBuilder application,
      Map<String, String> settings,
      Clock time) {
    var context =
        parts.add(Layer.SERVICE, ServiceContext.start(service, application, settings, time));
    front.connect(service, context.base());
    return context;
  }
}
