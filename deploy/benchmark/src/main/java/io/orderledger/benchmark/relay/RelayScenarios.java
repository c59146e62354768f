package io.orderledger.benchmark.relay;

import static io.orderledger.benchmark.harness.Goal.atLeast;
import static io.orderledger.benchmark.harness.Goal.atMost;
import static io.orderledger.benchmark.harness.Goal.within;

import io.orderledger.benchmark.harness.Contender;
import io.orderledger.benchmark.harness.Database;
import io.orderledger.benchmark.harness.Outcome;
import io.orderledger.benchmark.harness.Scenario;
import io.orderledger.benchmark.harness.Stage;
import io.orderledger.benchmark.ours.OurCommandSide;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** From the event table, or from a commit, to the topic and its consumers. */
public final class RelayScenarios {
  private static final int EVENTS = 1_000_000;
  private static final int FEWEST = 100_000;
  private static final Duration SHORTEST = Duration.ofSeconds(3);

  private RelayScenarios() {}

  /** B9 and B10. */
  public static List<Scenario> all() {
    return List.of(
        new Scenario(
            "B9",
            "relay drain of 1,000,000 stored events",
            "events/s",
            List.of(atLeast(2.5, "P5"), atLeast(0.6, "LK")),
            RelayScenarios::draining),
        new Scenario(
            "B10",
            "command acknowledged to consumer, 1,000 events/s, p99",
            "ms",
            List.of(within(25), atMost(0.25, "P5")),
            RelayScenarios::delivering));
  }

  private static List<Contender> draining(Stage stage) throws Exception {
    OrderTopic topic = OrderTopic.at(stage.bootstrapServers());
    int events = Math.max(FEWEST, stage.scale().count(EVENTS));
    History history = History.in(stage.newDatabase("relay"), events);
    return List.of(
        new DrainContender(
            Outcome.OURS,
            RelayDrain.SETTINGS,
            new RelayDrain(history, topic),
            history,
            topic,
            stage.cpu()),
        new DrainContender(
            "P5",
            DebeziumDrain.SETTINGS,
            new DebeziumDrain(history, topic),
            history,
            topic,
            stage.cpu()),
        new DrainContender(
            "LK",
            PeerProducer.SETTINGS,
            new BareProducerDrain(history, topic),
            history,
            topic,
            stage.cpu()));
  }

  private static List<Contender> delivering(Stage stage) throws Exception {
    OrderTopic topic = OrderTopic.at(stage.bootstrapServers());
    String kafka = stage.bootstrapServers();
    Path secrets = stage.newFolder("relay");
    Database own = stage.newDatabase("delivery");
    Database captured = stage.newDatabase("delivery_p5");
    Duration asked = stage.scale().runTime();
    Duration time = asked.compareTo(SHORTEST) < 0 ? SHORTEST : asked;
    OurCommandSide ours = new OurCommandSide(own, kafka, secrets, List.of());
    OurCommandSide silent =
        new OurCommandSide(captured, kafka, secrets, List.of("orderledger.relay.enabled=false"));
    return List.of(
        new DeliveryContender(
            Outcome.OURS,
            "the service as it ships",
            ours,
            () -> () -> {},
            topic,
            stage.cpu(),
            time),
        new DeliveryContender(
            "P5",
            DebeziumDelivery.SETTINGS,
            silent,
            new DebeziumDelivery(captured, kafka),
            topic,
            stage.cpu(),
            time),
        new DeliveryContender(
            "LK",
            "our command side without its relay, each caller sends what it was acknowledged; "
                + PeerProducer.SETTINGS,
            silent,
            new BareProducerDelivery(kafka),
            topic,
            stage.cpu(),
            time));
  }
}
