package io.orderledger.command.aggregate;

import io.orderledger.contract.json.KeptJson;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** States as JSON, for snapshots. */
final class StateJson {
  static final JsonMapper MAPPER =
      KeptJson.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private StateJson() {}
}
