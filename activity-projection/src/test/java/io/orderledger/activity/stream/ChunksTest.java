package io.orderledger.activity.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChunksTest {
  private static final int ROWS = 100_000;

  private final List<Integer> asked = new ArrayList<>();
  private final Chunks<Integer> chunks =
      new Chunks<>(
          (last, size) -> {
            asked.add(last == null ? 0 : last);
            int from = last == null ? 1 : last + 1;
            return IntStream.range(from, Math.min(from + size, ROWS + 1)).boxed().toList();
          });

  @Test
  void a_chunk_is_asked_for_only_when_the_one_before_is_used_up() {
    for (int row = 1; row <= ROWS; row++) {
      assertThat(chunks.hasNext()).isTrue();
      assertThat(chunks.next()).isEqualTo(row);
      assertThat(asked).hasSize((row + Chunks.SIZE - 1) / Chunks.SIZE);
    }
    assertThat(chunks.hasNext()).isFalse();
  }
}
