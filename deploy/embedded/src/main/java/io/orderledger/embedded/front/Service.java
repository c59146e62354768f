package io.orderledger.embedded.front;

/** What the front port passes requests on to. */
public enum Service {
  COMMAND,
  QUERY,
  ACTIVITY,
  IDENTITY
}
