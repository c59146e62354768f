package io.orderledger.command.key;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The master key, opened once. When its file is absent the database has to say first whether a new
 * one may be made, so it may be opened only after the database came. Thread-safe.
 */
final class OpenedMasterKey implements Supplier<MasterKey> {
  private final KeyProperties properties;
  private final KeyTable table;
  private volatile @Nullable MasterKey opened;

  OpenedMasterKey(KeyProperties properties, KeyTable table) {
    this.properties = properties;
    this.table = table;
  }

  /**
   * The key.
   *
   * @throws io.orderledger.web.StartRefused if its file is lost while keys need it
   * @throws org.springframework.dao.DataAccessException if its file is absent and the database does
   *     not answer
   */
  @Override
  public MasterKey get() {
    MasterKey key = opened;
    if (key == null) {
      key = properties.resolve(table::holdsKeys);
      opened = key;
    }
    return key;
  }
}
