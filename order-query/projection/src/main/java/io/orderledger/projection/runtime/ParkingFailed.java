package io.orderledger.projection.runtime;

/** The dead-letter topic has not acknowledged a record within its bound. */
final class ParkingFailed extends RuntimeException {
  ParkingFailed(String topic, Throwable cause) {
    super("not parked on " + topic + ": " + cause.getMessage(), cause);
  }
}
