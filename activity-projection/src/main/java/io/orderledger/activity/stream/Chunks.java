package io.orderledger.activity.stream;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a long result, fetched by key in chunks: one statement each, nothing held between
 * two.
 */
public final class Chunks<T> implements Iterator<T> {
  /** Rows per statement. */
  public static final int SIZE = 500;

  private final BiFunction<@Nullable T, Integer, List<T>> next;
  private List<T> chunk = List.of();
  private int at;
  private boolean last;
  private @Nullable T latest;

  /**
   * Rows of a result.
   *
   * @param next the rows behind a row ({@code null}: from the beginning), at most so many
   */
  public Chunks(BiFunction<@Nullable T, Integer, List<T>> next) {
    this.next = next;
  }

  @Override
  public boolean hasNext() {
    if (at == chunk.size() && !last) {
      chunk = next.apply(latest, SIZE);
      at = 0;
      last = chunk.size() < SIZE;
    }
    return at < chunk.size();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    T row = chunk.get(at++);
    latest = row;
    return row;
  }
}
