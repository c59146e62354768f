package io.orderledger.embedded;

/** The command line asks for what cannot be; the message is one line for the user. */
final class UsageException extends RuntimeException {
  UsageException(String message) {
    super(message);
  }
}
