package io.orderledger.projection.parking;

/** The dead-letter topic has not acknowledged a record within its bound. */
public final class ParkingFailed extends RuntimeException {
  ParkingFailed(String topic, Throwable cause) {
    super("not parked on " + topic + ": " + cause.getMessage(), cause);
  }
}
