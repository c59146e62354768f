package io.orderledger.benchmark.axon;

import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** The JSON serializer both Axon peers write with. */
public final class PeerSerializer {
  private PeerSerializer() {}

  public static Serializer json() {
    return Jackson3Serializer.builder().lenientDeserialization().build();
  }
}
