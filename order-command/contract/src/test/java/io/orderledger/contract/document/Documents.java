package io.orderledger.contract.document;

import io.orderledger.contract.codec.EventType;
import io.orderledger.contract.codec.EventTypes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;

/** The documents that lie beside the contract's code. */
final class Documents {

  /** A version of an event. */
  record Version(EventType type, int number) {
    String logicalType() {
      String newest = type.logicalType();
      return newest.substring(0, newest.lastIndexOf(".v") + 2) + number;
    }

    boolean newest() {
      return number == type.version();
    }

    byte[] golden() {
      return read("golden/" + this + ".json");
    }

    byte[] schema() {
      return read("schema/" + this + ".json");
    }

    @Override
    public String toString() {
      return type.name() + ".v" + number;
    }
  }

  private Documents() {}

  /** Every version of every event that was ever written. */
  static List<Version> versions() {
    return EventTypes.all().stream()
        .flatMap(t -> IntStream.rangeClosed(1, t.version()).mapToObj(v -> new Version(t, v)))
        .toList();
  }

  static byte[] read(String name) {
    try (InputStream in = Documents.class.getResourceAsStream("/" + name)) {
      if (in == null) {
        throw new AssertionError("there is no " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
