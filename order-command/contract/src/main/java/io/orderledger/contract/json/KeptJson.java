package io.orderledger.contract.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** How events and states are written, and read again for ever. */
public final class KeptJson {
  private KeptJson() {}

  /**
   * A mapper for records: amounts are decimal strings, instants ISO 8601 with {@code Z}, absent
   * components are left out, unknown ones are ignored.
   */
  public static JsonMapper.Builder builder() {
    return JsonMapper.builder()
        .withConfigOverride(
            BigDecimal.class, o -> o.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
        .changeDefaultPropertyInclusion(v -> v.withValueInclusion(JsonInclude.Include.NON_NULL))
        .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .addModule(new RecordModule());
  }
}
