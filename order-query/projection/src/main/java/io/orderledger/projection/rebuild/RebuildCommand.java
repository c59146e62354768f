package io.orderledger.projection.rebuild;

import io.orderledger.projection.Projection;
import io.orderledger.projection.runtime.ProjectionRuntime;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code --orderledger.rebuild=<projection>}: the process rebuilds that projection beside the
 * running service and ends.
 */
final class RebuildCommand implements ApplicationRunner {
  private static final long DATABASE_ANSWERS_WITHIN_SECONDS = 60;

  private final String name;
  private final ProjectionRuntime runtime;
  private final Rebuilds rebuilds;
  private final ConfigurableApplicationContext context;

  RebuildCommand(
      String name,
      ProjectionRuntime runtime,
      Rebuilds rebuilds,
      ConfigurableApplicationContext context) {
    this.name = name;
    this.runtime = runtime;
    this.rebuilds = rebuilds;
    this.context = context;
  }

  @Override
  public void run(ApplicationArguments arguments)
      throws ExecutionException, InterruptedException, TimeoutException {
    Projection projection =
        runtime
            .projection(name)
            .orElseThrow(() -> new RebuildFailed("there is no projection " + name));
    runtime.migrated().get(DATABASE_ANSWERS_WITHIN_SECONDS, TimeUnit.SECONDS);
    var _ = rebuilds.run(projection);
    Thread.ofPlatform().start(context::close);
  }
}
