package io.orderledger.benchmark.projection;

import io.orderledger.benchmark.harness.Contender;
import io.orderledger.benchmark.harness.CpuClock;
import io.orderledger.benchmark.harness.Database;
import io.orderledger.benchmark.harness.Measurement;
import io.orderledger.benchmark.harness.Outcome;
import io.orderledger.benchmark.ours.OurService;
import io.orderledger.projection.Projection;
import io.orderledger.projection.rebuild.Rebuilds;
import io.orderledger.projection.rebuild.TableChecksum;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The service's own rebuild, as {@code --orderledger.rebuild} runs it, with all it checks. */
final class OurRebuild implements Contender {
  private final OurService service;
  private final FilledTopics topics;
  private final CpuClock cpu;
  private final List<Projection> projections;

  /** Starts the service without its live projections, and says that they have read everything. */
  OurRebuild(
      SpringApplicationBuilder application, Database database, FilledTopics topics, CpuClock cpu) {
    this.topics = topics;
    this.cpu = cpu;
    this.service =
        OurService.start(
            application,
            database,
            topics.bootstrapServers(),
            List.of("orderledger.projection.enabled=false"));
    this.projections = service.beans(Projection.class);
    projections.forEach(this::standsAtTheEnd);
  }

  private void standsAtTheEnd(Projection projection) {
    for (Map.Entry<TopicPartition, Long> end : topics.ends(projection.topics()).entrySet()) {
      jdbc()
          .sql(
              """
              INSERT INTO projection_offset
                (projection, topic, partition, next_offset, position, done)
              VALUES (?, ?, ?, ?, ?, ?)
              """)
          .params(
              projection.name(),
              end.getKey().topic(),
              end.getKey().partition(),
              end.getValue(),
              topics.position(end.getKey()),
              topics.position(end.getKey()) == 0 ? 0 : end.getValue())
          .update();
    }
  }

  FilledTopics topics() {
    return topics;
  }

  JdbcClient jdbc() {
    return service.jdbc();
  }

  /** Fills the live tables, which are empty; what the rebuild finds different is not looked at. */
  void fill() throws Exception {
    for (Projection projection : projections) {
      var _ = service.bean(Rebuilds.class).run(projection);
    }
  }

  @Override
  public String name() {
    return Outcome.OURS;
  }

  @Override
  public String settings() {
    return "the services' settings; the whole rebuild: side tables, reading all topics, indexes,"
        + " checksums of both sides, switch of the tables; "
        + projections.size()
        + " projections at once";
  }

  @Override
  public Measurement measure() throws Exception {
    jdbc().sql("CHECKPOINT").update();
    double cpuBefore = cpu.seconds();
    long start = System.nanoTime();
    List<TableChecksum> checksums = rebuild();
    double seconds = (System.nanoTime() - start) / 1e9;
    double used = cpu.seconds() - cpuBefore;
    checksums.stream()
        .filter(c -> !c.equal())
        .forEach(
            c -> {
              throw new IllegalStateException("not as before: " + c);
            });
    long events = topics.events();
    return new Measurement(events / seconds, used * 1000 / events, Map.of("seconds", seconds));
  }

  private List<TableChecksum> rebuild() throws Exception {
    List<TableChecksum> checksums = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<TableChecksum>>> running =
          projections.stream()
              .map(p -> threads.submit(() -> service.bean(Rebuilds.class).run(p)))
              .toList();
      for (Future<List<TableChecksum>> one : running) {
        checksums.addAll(one.get(10, TimeUnit.MINUTES));
      }
    }
    return checksums;
  }

  @Override
  public void close() {
    service.close();
    topics.close();
  }
}
