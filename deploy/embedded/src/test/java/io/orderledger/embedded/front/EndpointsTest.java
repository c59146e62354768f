package io.orderledger.embedded.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

class EndpointsTest {
  private static final Map<String, Service> PACKAGES =
      Map.of(
          "io.orderledger.command", Service.COMMAND,
          "io.orderledger.query", Service.QUERY,
          "io.orderledger.activity", Service.ACTIVITY);

  record Endpoint(Service service, String method, String path) {
    boolean isInternal() {
      return path.startsWith("/internal/");
    }
  }

  @ParameterizedTest
  @MethodSource("publicEndpoints")
  void every_endpoint_of_a_service_is_reached_through_the_front(Endpoint endpoint) {
    assertThat(RoutingTable.find(endpoint.method(), new RequestPath(endpoint.path())))
        .hasValueSatisfying(row -> assertThat(row.service()).isEqualTo(endpoint.service()));
  }

  @Test
  void what_services_tell_each_other_is_not_reached_through_the_front() {
    assertThat(endpoints().stream().filter(Endpoint::isInternal))
        .allSatisfy(
            endpoint ->
                assertThat(RoutingTable.find(endpoint.method(), new RequestPath(endpoint.path())))
                    .isEmpty());
  }

  static List<Endpoint> publicEndpoints() {
    return endpoints().stream().filter(endpoint -> !endpoint.isInternal()).toList();
  }

  private static List<Endpoint> endpoints() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
    return PACKAGES.entrySet().stream()
        .flatMap(
            service ->
                scanner.findCandidateComponents(service.getKey()).stream()
                    .map(found -> String.valueOf(found.getBeanClassName()))
                    .map(name -> ClassUtils.resolveClassName(name, null))
                    .flatMap(controller -> endpointsOf(service.getValue(), controller)))
        .toList();
  }

  private static Stream<Endpoint> endpointsOf(Service service, Class<?> controller) {
    List<String> bases = mapping(controller).map(EndpointsTest::paths).orElse(List.of(""));
    return Arrays.stream(controller.getDeclaredMethods())
        .flatMap(handler -> mapping(handler).stream())
        .flatMap(
            mapping ->
                bases.stream()
                    .flatMap(base -> paths(mapping).stream().map(path -> base + path))
                    .flatMap(
                        path ->
                            Arrays.stream(mapping.method())
                                .map(method -> new Endpoint(service, method.name(), path))));
  }

  private static Optional<RequestMapping> mapping(AnnotatedElement element) {
    return Optional.ofNullable(
        AnnotatedElementUtils.findMergedAnnotation(element, RequestMapping.class));
  }

  private static List<String> paths(RequestMapping mapping) {
    return mapping.path().length == 0 ? List.of("") : List.of(mapping.path());
  }
}
