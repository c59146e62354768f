package io.orderledger.benchmark.command;

import java.util.LinkedHashMap;
import java.util.Map;

/** Stores by name, in the order they are measured. */
final class OrderedStores {
  private OrderedStores() {}

  static Map<String, OrderStore> of(
      String first, OrderStore firstStore, String second, OrderStore secondStore) {
    Map<String, OrderStore> stores = new LinkedHashMap<>();
    stores.put(first, firstStore);
    stores.put(second, secondStore);
    return stores;
  }

  static Map<String, OrderStore> of(
      String first,
      OrderStore firstStore,
      String second,
      OrderStore secondStore,
      String third,
      OrderStore thirdStore,
      String fourth,
      OrderStore fourthStore) {
    Map<String, OrderStore> stores = of(first, firstStore, second, secondStore);
    stores.put(third, thirdStore);
    stores.put(fourth, fourthStore);
    return stores;
  }
}
