package io.orderledger.command.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.command.http.Refusals;
import io.orderledger.contract.event.ProductKind;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** R14: a repeated request gets the same refusal, read back from where the first one left it. */
class RefusalsStayReadableTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Stream<Refusal> refusals() {
    return Arrays.stream(Refusal.class.getPermittedSubclasses())
        .map(RefusalsStayReadableTest::sample);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void a_refusal_survives_json_under_its_own_name(Refusal refusal) {
    String json = JSON.writerFor(Refusal.class).writeValueAsString(refusal);

    assertThat(JSON.readTree(json).get("refusal").asString())
        .isEqualTo(refusal.getClass().getSimpleName());
    assertThat(JSON.readValue(json, Refusal.class)).isEqualTo(refusal);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void the_recorded_code_is_the_one_the_caller_gets(Refusal refusal) {
    assertThat(Refusals.answer(refusal).code().code()).isEqualTo(RefusalCode.of(refusal));
  }

  private static Refusal sample(Class<?> type) {
    try {
      RecordComponent[] components = type.getRecordComponents();
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Object[] values = Arrays.stream(types).map(RefusalsStayReadableTest::value).toArray();
      return (Refusal) type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static Object value(Class<?> type) {
    if (type == int.class) {
      return 3;
    }
    if (type == Instant.class) {
      return Instant.parse("2021-05-10T00:00:00.000000001Z");
    }
    return type == ProductKind.class ? ProductKind.LINUX_PLAN : "text";
  }
}
