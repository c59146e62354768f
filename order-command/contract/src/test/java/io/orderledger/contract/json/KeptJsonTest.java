package io.orderledger.contract.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is kept is read as Jackson reads it by itself. */
class KeptJsonTest {
  private static final JsonMapper KEPT = KeptJson.builder().build();
  private static final JsonMapper PLAIN =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private static final long YEAR_0 = -62_167_219_200L;
  private static final long YEAR_10000 = 253_402_300_800L;

  record Times(@Nullable Instant at, @Nullable LocalDate on) {}

  record Counted(int count, @Nullable List<Counted> parts) {
    Counted {
      if (count < 0) {
        throw new IllegalArgumentException("count " + count + " is negative");
      }
    }
  }

  @Property
  void everyInstantComesBack(
      @ForAll @LongRange(min = 2 * YEAR_0, max = 2 * YEAR_10000) long second,
      @ForAll @IntRange(max = 999_999_999) int nanos,
      @ForAll @IntRange(max = 3) int zeros) {
    long cut = List.of(1, 1_000, 1_000_000, 1_000_000_000).get(zeros);
    Instant instant = Instant.ofEpochSecond(second, nanos - nanos % cut);
    Times times = new Times(instant, null);
    assertThat(KEPT.readValue(KEPT.writeValueAsBytes(times), Times.class)).isEqualTo(times);
    assertThat(Instants.parse(instant.toString())).isEqualTo(instant);
  }

  @Property
  void everyDateComesBack(@ForAll @IntRange(min = -800_000, max = 4_000_000) int day) {
    Times times = new Times(null, LocalDate.ofEpochDay(day));
    assertThat(KEPT.readValue(KEPT.writeValueAsBytes(times), Times.class)).isEqualTo(times);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021-03-10T23:59:59Z",
        "2021-03-10T23:59:59.1Z",
        "2021-03-10T23:59:59.120Z",
        "2021-03-10T23:59:59.123456789Z",
        "2021-03-10T23:59:59.1234567891Z",
        "2021-03-10T23:59:59.Z",
        "2021-03-10T23:59:59,5Z",
        "2021-03-10T23:59:60Z",
        "2021-03-10T2x:59:59Z",
        "2021-03-10T23:59:59.12x456Z",
        "20x1-03-10",
        "2021-03-10T24:00:00Z",
        "2021-03-10T23:60:00Z",
        "2021-03-10T23:59Z",
        "2021-03-10 23:59:59Z",
        "2021-03-10t23:59:59z",
        "2021-03-10T23:59:59+01:00",
        "2021-03-10T23:59:59.5-01:00",
        "2021-02-29T00:00:00Z",
        "2021-13-01T00:00:00Z",
        "2021/03/10T00:00:00Z",
        "-2021-03-10T00:00:00Z",
        "+12021-03-10T00:00:00Z",
        "٢٠٢١-٠٣-١٠T00:00:00Z",
        " 2021-03-10T00:00:00Z",
        "2021-03-10",
        "2021-02-29",
        "2021-3-10",
        "+12021-03-10",
        "20210310",
        "",
        "Z",
        "1615420799"
      })
  void textIsTakenOrRefusedAsJacksonDoes(String text) {
    for (String body :
        List.of("{\"at\":\"" + text + "\"}", "{\"on\":\"" + text + "\"}", "{\"at\":null}")) {
      assertThat(times(KEPT, body)).as(body).isEqualTo(times(PLAIN, body));
    }
    assertThat(instant(Instants::parse, text)).isEqualTo(instant(Instant::parse, text));
  }

  private static Optional<Instant> instant(Function<String, Instant> reader, String text) {
    try {
      return Optional.of(reader.apply(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<Times> times(JsonMapper mapper, String body) {
    try {
      return Optional.of(mapper.readValue(body, Times.class));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  @Test
  void recordsAreMadeAsJacksonMakesThem() {
    String body = "{\"count\":1,\"parts\":[{\"more\":2,\"count\":3}]}";
    assertThat(KEPT.readValue(body, Counted.class))
        .isEqualTo(new Counted(1, List.of(new Counted(3, null))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"parts\":[{\"count\":-2}],\"count\":1}", "{\"parts\":[]}"})
  void recordsRefuseAsJacksonHasIt(String body) {
    Throwable kept = catchThrowable(() -> KEPT.readValue(body, Counted.class));
    Throwable plain = catchThrowable(() -> PLAIN.readValue(body, Counted.class));
    assertThat(kept).hasSameClassAs(plain).hasMessage(plain.getMessage());
  }
}
