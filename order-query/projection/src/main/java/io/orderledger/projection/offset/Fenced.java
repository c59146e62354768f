package io.orderledger.projection.offset;

/** Another owner has moved the stored offset: this one's batch must not be applied. */
public final class Fenced extends RuntimeException {
  Fenced(String projection) {
    super("another owner has moved the offsets of " + projection);
  }
}
