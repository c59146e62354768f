package io.orderledger.projection.rebuild;

/**
 * A table's content at the same offsets on both sides.
 *
 * @param live rows and checksum of the live table, for example {@code 120 rows 1f0c...}
 * @param rebuilt the same of the rebuilt one
 */
public record TableChecksum(String table, String live, String rebuilt) {
  /** Whether both hold the same rows. */
  public boolean equal() {
    return live.equals(rebuilt);
  }

  @Override
  public String toString() {
    return equal()
        ? "%s: equal, %s".formatted(table, live)
        : "%s: DIFFERENT, live %s, rebuilt %s".formatted(table, live, rebuilt);
  }
}
