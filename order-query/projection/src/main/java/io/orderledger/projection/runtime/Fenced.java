package io.orderledger.projection.runtime;

/** Another owner has moved the stored offset: this one's batch must not be applied. */
final class Fenced extends RuntimeException {
  Fenced(String projection) {
    super("another owner has moved the offsets of " + projection);
  }
}
