package io.orderledger.command.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.command.OrderCommandApplication;
import io.orderledger.command.dispatch.CommandDispatcher;
import io.orderledger.command.eventstore.GroupCommitEventStorageEngine;
import io.orderledger.command.support.Commands;
import io.orderledger.testing.Backends;
import io.orderledger.testing.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.updates.UpdateChecker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class RunningServiceTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private ConfigurableApplicationContext context;

  @BeforeAll
  void start(@TempDir Path folder) {
    Map<String, String> properties = new LinkedHashMap<>(TestTokens.properties());
    properties.put("spring.datasource.url", Backends.shared().newDatabase());
    properties.put("spring.kafka.bootstrap-servers", Backends.shared().bootstrapServers());
    properties.put("server.port", "0");
    properties.put("server.address", "127.0.0.1");
    properties.put("orderledger.keys.file", folder.resolve("keys").toString());
    properties.put("orderledger.download.secret-file", folder.resolve("links").toString());
    properties.put("orderledger.software.dir", folder.resolve("software").toString());
    context =
        OrderCommandApplication.application()
            .run(
                properties.entrySet().stream()
                    .map(p -> "--" + p.getKey() + "=" + p.getValue())
                    .toArray(String[]::new));
  }

  @AfterAll
  void stop() {
    context.close();
  }

  @Test
  void axon_runs_on_our_engine_with_a_local_bus_and_looks_for_no_updates() {
    Configuration axon = context.getBean(Configuration.class);

    assertThat(axon.eventStore()).isExactlyInstanceOf(EmbeddedEventStore.class);
    assertThat(axon.getComponent(EventStorageEngine.class))
        .isExactlyInstanceOf(GroupCommitEventStorageEngine.class);
    assertThat(context.getBean(CommandBus.class)).isExactlyInstanceOf(SimpleCommandBus.class);
    assertThat(axon.commandBus()).isSameAs(context.getBean(CommandBus.class));
    assertThat(axon.getComponent(UpdateChecker.class)).isNull();
  }

  @Test
  void heads_tell_how_far_the_store_is() {
    CommandDispatcher dispatcher = context.getBean(CommandDispatcher.class);
    long before = head();
    String one = Commands.newId();
    String other = Commands.newId();
    dispatcher.dispatch(Commands.place(one, 1), Commands.context());
    dispatcher.dispatch(Commands.place(other, 1), Commands.context());
    dispatcher.dispatch(Commands.getKey(one, 0), Commands.context());

    assertThat(get("?order=" + one))
        .isEqualTo("200 {\"id\":\"%s\",\"sequence\":1,\"position\":%d}".formatted(one, before + 3));
    assertThat(get("?order=" + Commands.newId())).startsWith("404 ");
    assertThat(get("?customer=" + Commands.CUSTOMER + "&after=" + before))
        .isEqualTo(
            """
            200 {"head":%d,"aggregates":[{"id":"%s","sequence":0,"position":%d},\
            {"id":"%s","sequence":1,"position":%d}]}\
            """
                .formatted(before + 3, other, before + 2, one, before + 3));
    assertThat(get("?customer=" + Commands.newId() + "&after=" + before))
        .isEqualTo("200 {\"head\":%d,\"aggregates\":[]}".formatted(before + 3));
    assertThat(get("?customer=" + Commands.CUSTOMER + "&after=-200000"))
        .isEqualTo("200 {\"head\":%d,\"tooFar\":true}".formatted(before + 3));
    assertThat(get("?order=x")).startsWith("400 ");
  }

  @Test
  void a_customer_is_no_order_whose_events_could_be_waited_for() {
    CommandDispatcher dispatcher = context.getBean(CommandDispatcher.class);
    String customer = Commands.newId();
    long before = head();
    dispatcher.dispatch(Commands.register(customer), Commands.context());

    assertThat(get("?order=" + customer)).startsWith("404 ");
    assertThat(get("?customer=" + customer + "&after=" + before))
        .isEqualTo(
            "200 {\"head\":%d,\"aggregates\":[{\"id\":\"%s\",\"sequence\":0,\"position\":%d}]}"
                .formatted(before + 1, customer, before + 1));
  }

  @Test
  void it_is_ready_leads_the_relay_and_tells_its_numbers() {
    assertThat(read("/actuator/health/readiness")).startsWith("200 ");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> read("/actuator/prometheus").contains("orderledger_relay_leader 1.0"));
    context
        .getBean(CommandDispatcher.class)
        .dispatch(Commands.place(Commands.newId(), 1), Commands.context());
    assertThat(read("/actuator/prometheus"))
        .contains(
            "orderledger_commands_seconds_count{",
            "orderledger_append_batch_count",
            "orderledger_append_queue",
            "orderledger_append_commit_seconds_count",
            "orderledger_relay_lag_events",
            "orderledger_relay_lag_seconds");
  }

  private long head() {
    return Long.parseLong(get("").replace("200 {\"head\":", "").replace("}", ""));
  }

  private String get(String query) {
    return read("/internal/v1/heads" + query);
  }

  private String read(String path) {
    String base =
        "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    try {
      HttpResponse<String> answer =
          HTTP.send(
              HttpRequest.newBuilder(URI.create(base + path))
                  .timeout(Duration.ofSeconds(10))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() + " " + answer.body();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
