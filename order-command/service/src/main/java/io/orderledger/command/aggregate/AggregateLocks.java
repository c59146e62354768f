package io.orderledger.command.aggregate;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockFactory;

/**
 * One lock per aggregate that somebody works on; a command takes one only, so none can dead-lock.
 */
final class AggregateLocks implements LockFactory {
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
    mine.lock.lock();
    return new Lock() {
      @Override
      public void release() {
        mine.lock.unlock();
        held.computeIfPresent(identifier, (_, entry) -> --entry.users == 0 ? null : entry);
      }

      @Override
      public boolean isHeld() {
        return mine.lock.isHeldByCurrentThread();
      }
    };
  }
}
