package io.orderledger.command.receipt;

import io.orderledger.command.decision.Refusal;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Refusals as JSON, by their logical names. */
public final class RefusalJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS).build();

  private RefusalJson() {}

  public static String write(Refusal refusal) {
    return MAPPER.writerFor(Refusal.class).writeValueAsString(refusal);
  }

  public static Refusal read(String json) {
    return MAPPER.readValue(json, Refusal.class);
  }
}
