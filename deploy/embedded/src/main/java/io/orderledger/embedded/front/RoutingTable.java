package io.orderledger.embedded.front;

import static io.orderledger.embedded.front.Route.all;
import static io.orderledger.embedded.front.Route.operations;
import static io.orderledger.embedded.front.Route.reads;
import static io.orderledger.embedded.front.Service.ACTIVITY;
import static io.orderledger.embedded.front.Service.COMMAND;
import static io.orderledger.embedded.front.Service.IDENTITY;
import static io.orderledger.embedded.front.Service.QUERY;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which service answers what; the first row that takes a request wins. A path that one service
 * alone knows goes there with every method, so that a wrong one is a 405 of a service that can name
 * the right ones. {@code deploy/gateway/nginx.conf} says the same for the compose run.
 */
final class RoutingTable {
  static final List<Route> ROWS =
      List.of(
          all("/v1/products/**", COMMAND),
          all("/v1/downloads/**", COMMAND),
          all("/v1/customers/*/carts/**", COMMAND),
          all("/v1/customers/*/orders/*/lineitems/*/key", COMMAND),
          all("/v1/customers/*/orders/*/lineitems/*/downloads", COMMAND),
          all("/v1/customers/*", QUERY),
          all("/v1/customers/*/software", QUERY),
          all("/v1/customers/*/entitlements", QUERY),
          all("/v1/customers/*/orders/*/cancellation", QUERY),
          all("/v1/customers/*/orders/*/provisioningstatus", QUERY),
          all("/v1/customers/*/orders/*/lineitems/*/provisioningstatus", QUERY),
          reads("/v1/customers/**", QUERY),
          all("/v1/customers/**", COMMAND),
          all("/v1/invoices/**", QUERY),
          all("/v1/auditrecords/**", ACTIVITY),
          all("/v1/activity/**", ACTIVITY),
          all("/v1/events/**", ACTIVITY),
          all("/v1/orders/**", ACTIVITY),
          all("/oauth2/token", IDENTITY),
          all("/oauth2/jwks", IDENTITY),
          operations("/command/actuator/**", COMMAND),
          operations("/command/v3/api-docs/**", COMMAND),
          operations("/query/actuator/**", QUERY),
          operations("/query/v3/api-docs/**", QUERY),
          operations("/activity/actuator/**", ACTIVITY),
          operations("/activity/v3/api-docs/**", ACTIVITY),
          operations("/identity/actuator/**", IDENTITY));

  private RoutingTable() {}

  static Optional<Route> find(String method, RequestPath path) {
    return ROWS.stream().filter(row -> row.takes(method, path)).findFirst();
  }

  /** The methods with which a path is another service's than this one, in their order. */
  static Set<String> takenElsewhere(Service service, RequestPath path) {
    return ROWS.stream()
        .flatMap(row -> row.methods().stream())
        .filter(method -> find(method, path).filter(row -> row.service() != service).isPresent())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
