package io.orderledger.command.aggregate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.orderledger.command.eventstore.Appended;
import io.orderledger.command.eventstore.Lineage;
import io.orderledger.contract.event.DomainEvent;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The states of one kind of aggregate: committed ones in a bounded cache, and beside them the ones
 * that commands on their way into the store have decided. Only deciding sees the latter, and the
 * store verifies every decision, so a stale state costs a second decision and nothing else.
 * Thread-safe; {@link #base} and {@link #advance} need the aggregate's lock.
 */
public final class AggregateStates<S, E extends DomainEvent> {
  private final AggregateKind<S, E> kind;
  private final StateLoader<S, E> loader;
  private final SnapshotWriter snapshots;
  private final Cache<UUID, Version<S>> committed;
  private final ConcurrentMap<UUID, Tip<S>> tips = new ConcurrentHashMap<>();

  AggregateStates(
      AggregateKind<S, E> kind, StateLoader<S, E> loader, SnapshotWriter snapshots, int cached) {
    this.kind = kind;
    this.loader = loader;
    this.snapshots = snapshots;
    this.committed = Caffeine.newBuilder().maximumSize(cached).executor(Runnable::run).build();
  }

  /** A state to decide on, and the line of undurable decisions it belongs to. */
  static final class Tip<S> {
    private final Version<S> version;
    private final Lineage lineage;

    private Tip(Version<S> version, Lineage lineage) {
      this.version = version;
      this.lineage = lineage;
    }

    Version<S> version() {
      return version;
    }

    Lineage lineage() {
      return lineage;
    }
  }

  /**
   * The newest state this instance knows.
   *
   * @param assumeNew whether to take an unknown aggregate for one without events, unread
   */
  Tip<S> base(UUID id, boolean assumeNew) {
    Tip<S> tip = tips.get(id);
    if (tip != null && !tip.lineage().broken()) {
      return tip;
    }
    Version<S> known = committed.getIfPresent(id);
    if (known == null) {
      known = assumeNew ? Version.none() : newest(id);
    }
    return new Tip<>(known, new Lineage());
  }

  /**
   * Lets the next command decide on the state after {@code base} although it is not durable yet.
   */
  Tip<S> advance(UUID id, Tip<S> base, Version<S> next) {
    if (next.sequence() == base.version().sequence()) {
      return new Tip<>(next, base.lineage());
    }
    Tip<S> tip = new Tip<>(next, base.lineage());
    tips.put(id, tip);
    return tip;
  }

  /** Ends what {@link #advance} began; called once the store has answered. */
  void settle(UUID id, Tip<S> base, Tip<S> tip, Appended result) {
    if (result instanceof Appended.Committed) {
      Version<S> version = tip.version();
      if (version.state() != null) {
        remember(id, version);
        if (snapshots.due(base.version().sequence(), version.sequence())) {
          snapshots.offer(id, version.sequence(), kind.stateSchema(), version.state());
        }
      }
    } else {
      committed.invalidate(id);
    }
    tips.remove(id, tip);
  }

  /** The newest committed state on any instance; one round trip, a single index look-up mostly. */
  public Version<S> newest(UUID id) {
    Version<S> cached = committed.getIfPresent(id);
    Version<S> known = cached == null ? Version.none() : cached;
    Version<S> newest = loader.load(id, known, Long.MAX_VALUE);
    if (newest.state() != null && newest.sequence() > known.sequence()) {
      remember(id, newest);
    }
    return newest;
  }

  /** The state as it was right after the event at {@code sequence}. */
  public Version<S> at(UUID id, long sequence) {
    return sequence < 0 ? Version.none() : loader.load(id, Version.none(), sequence);
  }

  /** The events {@code first .. first + count - 1}. */
  public List<E> events(UUID id, long first, int count) {
    return count == 0 ? List.of() : loader.events(id, first, count);
  }

  private void remember(UUID id, Version<S> version) {
    committed.asMap().merge(id, version, Version::newer);
  }
}
