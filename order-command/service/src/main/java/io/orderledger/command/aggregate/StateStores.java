package io.orderledger.command.aggregate;

import io.orderledger.command.eventstore.StoreAvailability;
import io.orderledger.contract.codec.EventCodec;
import io.orderledger.contract.event.DomainEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes the states of each kind of aggregate over one database.
 *
 * @param cached committed states kept in memory at most, per kind
 */
public record StateStores(
    JdbcClient jdbc,
    StoreAvailability availability,
    EventCodec codec,
    SnapshotWriter snapshots,
    int cached) {

  /** The states of one kind; one instance per kind and process. */
  public <S, E extends DomainEvent> AggregateStates<S, E> of(AggregateKind<S, E> kind) {
    return new AggregateStates<>(
        kind, new StateLoader<>(kind, jdbc, availability, codec, snapshots), snapshots, cached);
  }
}
