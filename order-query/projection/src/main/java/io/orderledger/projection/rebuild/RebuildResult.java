package io.orderledger.projection.rebuild;

import io.orderledger.projection.operator.OperatorResult;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a finished rebuild found: the rebuilt tables have taken the place of the live ones, whether
 * those were equal or not.
 */
record RebuildResult(String projection, List<TableChecksum> checksums) {
  /** Rebuilt and swapped, but live tables were not what the events make of them (I6). */
  static final int DIFFERENT = 3;

  long different() {
    return checksums.stream().filter(c -> !c.equal()).count();
  }

  /** One line that names the tables that differed. */
  String line() {
    return different() == 0
        ? "%s: rebuilt and swapped; all live tables were as the events make them"
            .formatted(projection)
        : "%s: rebuilt and swapped; live tables were DIFFERENT from what the events make: %s"
            .formatted(
                projection,
                checksums.stream()
                    .filter(c -> !c.equal())
                    .map(TableChecksum::table)
                    .collect(Collectors.joining(", ")));
  }

  OperatorResult forOperator() {
    return new OperatorResult(different() == 0 ? 0 : DIFFERENT, line());
  }
}
