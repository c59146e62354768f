package io.orderledger.command.key;

import java.util.Optional;

/** Keeps the product keys of order lines, encrypted, outside the event store (R5). Thread-safe. */
public interface KeyVault {

  /**
   * The key of a line: 32 characters, made on the first reveal and the same on every reveal until
   * the line is cancelled. Call it only after the {@code KeyAccessed} event is durable (I2).
   *
   * @return empty when the order or line does not exist, has no key, or was cancelled on any
   *     replica: a cancelled line's key is destroyed and never made again (R8)
   * @throws io.orderledger.web.ApiException {@code UNAVAILABLE} when the store is away
   */
  Optional<String> reveal(String orderId, int lineItemNumber);
}
