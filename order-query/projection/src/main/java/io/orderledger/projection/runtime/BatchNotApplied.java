package io.orderledger.projection.runtime;

/** A poll that was rolled back, to be read again. */
final class BatchNotApplied extends RuntimeException {
  BatchNotApplied(Throwable cause) {
    super(cause.getMessage(), cause);
  }
}
