package io.orderledger.projection.operator;

import io.orderledger.projection.Projection;
import org.jspecify.annotations.Nullable;

/** Something an operator can have done to a projection. */
public interface ProjectionAction {

  /** The last part of {@code POST /actuator/projections/{projection}/{action}}. */
  String name();

  /**
   * Does it, or starts it.
   *
   * @param key what of the projection is meant; {@code null} for all of it
   * @return what the operator is told
   */
  Object act(Projection projection, @Nullable String key);
}
