package io.orderledger.projection.parking;

/** Why a record is parked. */
enum Reason {
  /** Its type, a header or its payload is not of the contract this code knows. */
  UNREADABLE,
  /** The database refuses its values. */
  REFUSED_BY_DATABASE,
  /** The projection fails on it. */
  CANNOT_BE_APPLIED,
  /** A record with the same key before it is parked. */
  BEHIND_A_PARKED_RECORD
}
