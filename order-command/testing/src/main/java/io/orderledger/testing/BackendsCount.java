package io.orderledger.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Counts the tests that ran while the shared pair was up, and writes {@code <kind> <count>} to
 * {@code target/test-backends.txt} of the module, so that a build can say which kind its tests met.
 */
public final class BackendsCount implements TestExecutionListener {

  private final AtomicInteger tests = new AtomicInteger();

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (test.isTest() && Backends.runningKind().isPresent()) {
      tests.incrementAndGet();
    }
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    Path target = Path.of("target");
    if (Files.isDirectory(target)) {
      Backends.runningKind().ifPresent(kind -> write(target.resolve("test-backends.txt"), kind));
    }
  }

  private void write(Path file, String kind) {
    try {
      Files.writeString(file, "%s %d%n".formatted(kind, tests.get()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
