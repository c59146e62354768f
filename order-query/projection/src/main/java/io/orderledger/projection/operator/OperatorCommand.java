package io.orderledger.projection.operator;

import io.orderledger.projection.Projection;
import io.orderledger.projection.runtime.ProjectionRuntime;
import io.orderledger.projection.runtime.RunningProjection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
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
  private final Work work;
  private volatile @Nullable OperatorResult result;

  /** What is done to the projection. */
  @FunctionalInterface
  public interface Work {
    OperatorResult on(Projection projection);
  }

  /**
   * @param projection the projection's name
   * @param work an exception that it throws ends the process with exit code 1
   */
  public OperatorCommand(String projection, ProjectionRuntime runtime, Work work) {
    this.projection = projection;
    this.runtime = runtime;
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
    result = work.on(named.projection());
  }

  /**
   * Ends the process with the exit code of its work, if it was started for one; returns at once in
   * a service.
   *
   * @param context has run
   */
  public static void end(ConfigurableApplicationContext context) {
    if (context.getBeanProvider(OperatorCommand.class).stream().findAny().isPresent()) {
      System.exit(finish(context));
    }
  }

  /**
   * Closes the context and prints, as the last line, what came of the work.
   *
   * @return the exit code
   */
  public static int finish(ConfigurableApplicationContext context) {
    var commands = context.getBeanProvider(OperatorCommand.class).stream().toList();
    context.close();
    return commands.stream().mapToInt(OperatorCommand::told).max().orElse(0);
  }

  private int told() {
    if (result instanceof OperatorResult(int exitCode, String line)) {
      if (exitCode == 0) {
        log.info(line);
      } else {
        log.error(line);
      }
      return exitCode;
    }
    throw new IllegalStateException("nothing was done to " + projection);
  }
}
