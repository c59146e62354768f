package io.orderledger.web.json;

import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamReadException;

/** An object names a property twice. */
public final class RepeatedName extends StreamReadException {

  private final String name;

  RepeatedName(JsonParser parser, String name) {
    super(parser, "A property is named twice");
    this.name = name;
  }

  /** The property, as it was written the second time. */
  public String name() {
    return name;
  }
}
