package io.orderledger.projection.rebuild;

import io.orderledger.projection.Projection;
import io.orderledger.projection.operator.ProjectionAction;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code rebuild}: starts a rebuild in this process and answers at once. */
final class RebuildAction implements ProjectionAction {
  private static final Logger log = LoggerFactory.getLogger(RebuildAction.class);

  private final Rebuilds rebuilds;

  RebuildAction(Rebuilds rebuilds) {
    this.rebuilds = rebuilds;
  }

  @Override
  public String name() {
    return "rebuild";
  }

  @Override
  public Object act(Projection projection, @Nullable String key) {
    Thread.ofVirtual().name("rebuild-" + projection.name()).start(() -> run(projection));
    return Map.of("projection", projection.name(), "rebuild", "started");
  }

  private void run(Projection projection) {
    try {
      RebuildResult result = new RebuildResult(projection.name(), rebuilds.run(projection));
      if (result.different() == 0) {
        log.info(result.line());
      } else {
        log.error(result.line());
      }
    } catch (RuntimeException e) {
      log.error("the rebuild of {} failed, the live tables are as they were", projection.name(), e);
    }
  }
}
