package io.orderledger.command.aggregate;

import io.orderledger.command.aggregate.AggregateStates.Tip;
import io.orderledger.command.decision.Refusal;
import io.orderledger.command.eventstore.Append;
import io.orderledger.command.eventstore.GroupCommit;
import io.orderledger.command.eventstore.PendingEvent;
import io.orderledger.command.eventstore.Staging;
import io.orderledger.contract.event.DomainEvent;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.LockAwareAggregate;
import org.axonframework.modelling.command.LockingRepository;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.jspecify.annotations.Nullable;

/**
 * Gives aggregates their state without replaying, and sends their decisions off when the unit of
 * work commits. The unit of work, and with it the aggregate's lock, ends before the decision is
 * durable: whoever dispatched the command waits for that. An aggregate without events is loaded
 * with no state, and so is one whose id belongs to another kind; its decider answers for it.
 */
final class StateRepository<T extends Shell<S>, S, E extends DomainEvent>
    extends LockingRepository<T, EventSourcedAggregate<T>> {
  private final AggregateStates<S, E> states;
  private final BiFunction<String, @Nullable S, T> shell;
  private final EventBus eventBus;
  private final GroupCommit commits;

  StateRepository(
      Class<T> type,
      AggregateModel<T> model,
      AggregateStates<S, E> states,
      BiFunction<String, @Nullable S, T> shell,
      EventBus eventBus,
      GroupCommit commits) {
    super(new RepositoryBuilder<>(type, model));
    this.states = states;
    this.shell = shell;
    this.eventBus = eventBus;
    this.commits = commits;
  }

  private static final class RepositoryBuilder<T> extends LockingRepository.Builder<T> {
    RepositoryBuilder(Class<T> type, AggregateModel<T> model) {
      super(type);
      aggregateModel(model);
      lockFactory(new AggregateLocks());
    }
  }

  @Override
  protected EventSourcedAggregate<T> doLoadWithLock(String id, @Nullable Long expectedVersion) {
    Attempt attempt = Attempt.current();
    UUID aggregateId = UUID.fromString(id);
    Tip<S> base = states.base(aggregateId, attempt.assumeNew());
    T root = shell.apply(id, base.version().state());
    EventSourcedAggregate<T> aggregate =
        EventSourcedAggregate.initialize(
            root, aggregateModel(), eventBus, NoSnapshotTriggerDefinition.TRIGGER);
    aggregate.initSequence(base.version().sequence());
    UnitOfWork<?> unit = CurrentUnitOfWork.get();
    Staging staging = Staging.begin(unit, attempt.origin());
    unit.onCommit(u -> submit(aggregateId, attempt, base, root, staging.events(), refusal(u)));
    return aggregate;
  }

  @Override
  protected LockAwareAggregate<T, EventSourcedAggregate<T>> doLoadOrCreate(
      String id, Callable<T> factory) {
    return doLoad(id, null);
  }

  private static @Nullable Refusal refusal(UnitOfWork<?> unit) {
    return (Refusal) unit.getExecutionResult().getResult().getPayload();
  }

  private void submit(
      UUID id,
      Attempt attempt,
      Tip<S> base,
      T root,
      List<PendingEvent> events,
      @Nullable Refusal refusal) {
    if (base.version().elsewhere() && !events.isEmpty()) {
      throw new IllegalStateException(id + " belongs to another kind of aggregate");
    }
    long last = base.version().sequence() + events.size();
    Tip<S> tip = states.advance(id, base, new Version<>(root.state(), last));
    Append append =
        new Append(
            id,
            base.version().sequence(),
            events,
            Receipts.of(attempt.claim(), id, base.version().sequence(), events.size(), refusal),
            base.lineage(),
            result -> states.settle(id, base, tip, result));
    attempt.decided(
        new Attempt.Decided(
            tip.version(), events.stream().map(PendingEvent::event).toList(), refusal, append));
    commits.submit(append);
  }

  @Override
  protected EventSourcedAggregate<T> doCreateNewForLock(Callable<T> factory) {
    throw new UnsupportedOperationException("aggregates are loaded, with or without a state");
  }

  @Override
  protected void doSaveWithLock(EventSourcedAggregate<T> aggregate) {}

  @Override
  protected void doDeleteWithLock(EventSourcedAggregate<T> aggregate) {}
}
