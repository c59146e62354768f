package io.orderledger.command.aggregate;

import io.orderledger.command.eventstore.StoreAvailability;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockFactory;

/**
 * One lock per aggregate that somebody works on; a command takes one only, so none can dead-lock.
 */
final class AggregateLocks implements LockFactory {
  private static final long LIMIT_SECONDS = 5;

  private final ConcurrentMap<String, Held> held = new ConcurrentHashMap<>();

  private static final class Held {
    private final ReentrantLock lock = new ReentrantLock();
    private int users;
  }

  @Override
  public Lock obtainLock(String identifier) {
    Held mine =
        held.compute(
            identifier,
            (_, present) -> {
              Held entry = present == null ? new Held() : present;
              entry.users++;
              return entry;
            });
    if (!acquired(mine.lock)) {
      leave(identifier);
      throw StoreAvailability.unavailable("too many commands wait for the same aggregate");
    }
    return new Lock() {
      @Override
      public void release() {
        mine.lock.unlock();
        leave(identifier);
      }

      @Override
      public boolean isHeld() {
        return mine.lock.isHeldByCurrentThread();
      }
    };
  }

  private void leave(String identifier) {
    held.computeIfPresent(identifier, (_, entry) -> --entry.users == 0 ? null : entry);
  }

  private static boolean acquired(ReentrantLock lock) {
    try {
      return lock.tryLock(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
