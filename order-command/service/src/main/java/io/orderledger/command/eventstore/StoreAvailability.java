package io.orderledger.command.eventstore;

import io.orderledger.web.ApiException;
import io.orderledger.web.ErrorCode;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Whether the store answers. While it does not, everything that needs it is refused at once instead
 * of waiting (I10). Thread-safe.
 */
public final class StoreAvailability {
  private static final Logger LOG = LoggerFactory.getLogger(StoreAvailability.class);

  private final AtomicBoolean away = new AtomicBoolean();

  /** What a caller gets while the store cannot take its request. */
  public static ApiException unavailable(String reason) {
    return ApiException.of(ErrorCode.UNAVAILABLE, reason).retryAfter(Duration.ofSeconds(1));
  }

  /**
   * Lets nobody pass while the store is away.
   *
   * @throws ApiException {@code UNAVAILABLE}
   */
  public void require() {
    if (away.get()) {
      throw unavailable("the order store is away; nothing was done, try again");
    }
  }

  /**
   * Reads from the store.
   *
   * @throws ApiException {@code UNAVAILABLE} if it is away or fails
   */
  public <T> T reading(Supplier<T> query) {
    require();
    try {
      return query.get();
    } catch (DataAccessException e) {
      if (SqlFailure.connectionLost(e)) {
        away(e);
      }
      LOG.debug("The order store could not be read", e);
      throw unavailable("the order store could not be read; nothing was done, try again");
    }
  }

  /** Whether it is known to be away, so that somebody has to look for it. */
  boolean isAway() {
    return away.get();
  }

  void away(Exception cause) {
    if (!away.getAndSet(true)) {
      LOG.warn("The order store is away: {}", cause.getMessage());
    }
  }

  void answers() {
    if (away.get() && away.getAndSet(false)) {
      LOG.info("The order store answers again");
    }
  }
}
