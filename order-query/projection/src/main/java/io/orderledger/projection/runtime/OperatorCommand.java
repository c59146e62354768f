package io.orderledger.projection.runtime;

import io.orderledger.projection.Projection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ConfigurableApplicationContext;

/** The one piece of work that a process was started for, beside the running service. */
public final class OperatorCommand implements ApplicationRunner {
  private static final Logger log = LoggerFactory.getLogger(OperatorCommand.class);
  private static final long DATABASE_ANSWERS_WITHIN_SECONDS = 60;

  private final String projection;
  private final ProjectionRuntime runtime;
  private final ConfigurableApplicationContext context;
  private final Work work;

  /** What is done to the projection; what it returns is printed. */
  @FunctionalInterface
  public interface Work {
    Object on(Projection projection);
  }

  /**
   * @param projection the projection's name
   * @param context closed when the work is done; an exception ends the process with an error
   */
  public OperatorCommand(
      String projection,
      ProjectionRuntime runtime,
      ConfigurableApplicationContext context,
      Work work) {
    this.projection = projection;
    this.runtime = runtime;
    this.context = context;
    this.work = work;
  }

  @Override
  public void run(ApplicationArguments arguments)
      throws ExecutionException, InterruptedException, TimeoutException {
    RunningProjection named =
        runtime
            .find(projection)
            .orElseThrow(
                () -> new IllegalArgumentException("there is no projection " + projection));
    runtime.migrated().get(DATABASE_ANSWERS_WITHIN_SECONDS, TimeUnit.SECONDS);
    log.info("{}: {}", projection, work.on(named.projection()));
    Thread.ofPlatform().start(context::close);
  }
}
