package io.orderledger.command.key;

import io.orderledger.command.dispatch.CommandDispatcher;
import io.orderledger.command.dispatch.Loaded;
import io.orderledger.command.eventstore.StoreAvailability;
import io.orderledger.contract.order.LineState;
import io.orderledger.contract.order.OrderState;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Keys in the order store's database, encrypted with the master key. */
final class StoredKeyVault implements KeyVault {
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int LENGTH = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final KeyTable table;
  private final Supplier<MasterKey> masterKey;
  private final CommandDispatcher orders;
  private final StoreAvailability availability;

  StoredKeyVault(
      KeyTable table,
      Supplier<MasterKey> masterKey,
      CommandDispatcher orders,
      StoreAvailability availability) {
    this.table = table;
    this.masterKey = masterKey;
    this.orders = orders;
    this.availability = availability;
  }

  @Override
  public Optional<String> reveal(String orderId, int lineItemNumber) {
    UUID id = UUID.fromString(orderId);
    MasterKey master = availability.reading(masterKey);
    Optional<KeyTable.Kept> kept = find(id, lineItemNumber);
    if (kept.isEmpty() && mayHaveKey(orderId, lineItemNumber)) {
      byte[] encrypted = master.encrypt(newKey(), context(id, lineItemNumber));
      availability.reading(
          () -> {
            table.keep(id, lineItemNumber, master.id(), encrypted);
            return true;
          });
      kept = find(id, lineItemNumber);
    }
    return kept.flatMap(k -> open(k, master, context(id, lineItemNumber)));
  }

  private Optional<KeyTable.Kept> find(UUID id, int line) {
    return availability.reading(() -> table.find(id, line));
  }

  private boolean mayHaveKey(String orderId, int lineItemNumber) {
    Optional<LineState> line =
        orders.order(orderId).map(Loaded::state).flatMap((OrderState o) -> o.line(lineItemNumber));
    return line.filter(l -> l.placed().hasKey() && !l.cancelled()).isPresent();
  }

  private Optional<String> open(KeyTable.Kept kept, MasterKey master, String context) {
    byte[] ciphertext = kept.ciphertext();
    if (ciphertext == null) {
      return Optional.empty();
    }
    if (!master.id().equals(kept.masterKey())) {
      throw new IllegalStateException(
          "the product key was encrypted with master key %s, this instance has %s"
              .formatted(kept.masterKey(), master.id()));
    }
    return Optional.of(master.decrypt(ciphertext, context));
  }

  private static String context(UUID orderId, int line) {
    return orderId + "|" + line;
  }

  private static String newKey() {
    StringBuilder key = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      key.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return key.toString();
  }
}
