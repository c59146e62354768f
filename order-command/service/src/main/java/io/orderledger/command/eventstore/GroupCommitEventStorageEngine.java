package io.orderledger.command.eventstore;

import io.orderledger.contract.event.DomainEvent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * Axon's door to the event table. In a unit of work with a {@link Staging} it encodes the events
 * and leaves them there, to be submitted when the unit commits; elsewhere it writes them and waits
 * until they are durable. Snapshots are kept as states, not as events: see the aggregate package.
 */
public final class GroupCommitEventStorageEngine implements EventStorageEngine {
  private final GroupCommit commits;
  private final EventEncoder encoder;
  private final EventStreams streams;
  private final EventStoreProperties properties;

  public GroupCommitEventStorageEngine(
      GroupCommit commits,
      EventEncoder encoder,
      EventStreams streams,
      EventStoreProperties properties) {
    this.commits = commits;
    this.encoder = encoder;
    this.streams = streams;
    this.properties = properties;
  }

  @Override
  public void appendEvents(List<? extends EventMessage<?>> messages) {
    Staging staging = Staging.current();
    if (staging != null) {
      messages.forEach(m -> staging.add(encode(m, staging.origin())));
    } else if (!messages.isEmpty()) {
      String cause = messages.getFirst().getIdentifier();
      Origin origin = new Origin(cause, cause, null);
      write(messages.stream().map(m -> encode(m, origin)).toList());
    }
  }

  private PendingEvent encode(EventMessage<?> message, Origin origin) {
    if (message instanceof DomainEventMessage<?> m && m.getPayload() instanceof DomainEvent event) {
      UUID id = UUID.fromString(m.getAggregateIdentifier());
      return encoder.encode(id, m.getSequenceNumber(), event, origin);
    }
    throw EventRejected.unwritable(message.getPayloadType() + " is no event of an aggregate", null);
  }

  private void write(List<PendingEvent> events) {
    PendingEvent first = events.getFirst();
    Append append =
        new Append(
            first.aggregateId(), first.sequence() - 1, events, null, new Lineage(), result -> {});
    commits.submit(append);
    switch (append.await(properties.deadline())) {
      case Appended.Committed _ -> {}
      case Appended.Conflict _, Appended.Repeated _ ->
          throw new ConcurrencyException("sequence " + first.sequence() + " is taken");
      case Appended.Rejected(Throwable cause) ->
          throw new EventStoreException("the events cannot be stored", cause);
      case Appended.Unknown(Throwable cause) ->
          throw new EventStoreException("the events may be stored or not", cause);
      case Appended.NotWritten(String reason, @Nullable Throwable cause) ->
          throw new EventStoreException(reason, cause);
    }
  }

  @Override
  public DomainEventStream readEvents(String aggregateId, long firstSequence) {
    return DomainEventStream.of(streams.of(UUID.fromString(aggregateId), firstSequence - 1));
  }

  @Override
  public Stream<? extends TrackedEventMessage<?>> readEvents(
      @Nullable TrackingToken token, boolean mayBlock) {
    return streams.after(token instanceof GlobalSequenceTrackingToken t ? t.getGlobalIndex() : 0);
  }

  @Override
  public Optional<Long> lastSequenceNumberFor(String aggregateId) {
    return streams.lastSequence(UUID.fromString(aggregateId));
  }

  @Override
  public TrackingToken createTailToken() {
    return new GlobalSequenceTrackingToken(0);
  }

  @Override
  public TrackingToken createHeadToken() {
    return new GlobalSequenceTrackingToken(streams.head());
  }

  @Override
  public Optional<DomainEventMessage<?>> readSnapshot(String aggregateId) {
    return Optional.empty();
  }

  @Override
  public void storeSnapshot(DomainEventMessage<?> snapshot) {
    throw new UnsupportedOperationException("snapshots are states, written by SnapshotWriter");
  }
}
