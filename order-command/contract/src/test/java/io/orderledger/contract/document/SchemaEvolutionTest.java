package io.orderledger.contract.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A released version of an event only ever gains parts that may be absent: its consumers still read
 * it, and what was stored still fits it. Any other change is a new version with an upcaster.
 */
class SchemaEvolutionTest {
  private static final Path RELEASED = Path.of("src/test/resources/released/schema");

  static List<String> released() throws IOException {
    try (Stream<Path> files = Files.list(RELEASED)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("released")
  void what_a_consumer_reads_stays_there_with_its_type_and_its_values(String schema) {
    assertThat(now(schema).constraints()).containsAllEntriesOf(before(schema).constraints());
    assertThat(now(schema).always()).containsAll(before(schema).always());
  }

  @ParameterizedTest
  @MethodSource("released")
  void nothing_is_required_that_stored_events_may_lack(String schema) {
    assertThat(now(schema).newlyRequired(before(schema))).isEmpty();
  }

  private static Promises now(String schema) {
    return Promises.of(Documents.read("schema/" + schema));
  }

  private static Promises before(String schema) {
    return Promises.of(Documents.read("released/schema/" + schema));
  }
}
