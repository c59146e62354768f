package io.orderledger.benchmark.storage;

import static io.orderledger.benchmark.harness.Goal.atLeast;
import static io.orderledger.benchmark.harness.Goal.atMost;

import io.orderledger.benchmark.harness.Scenario;
import java.util.List;

/** What large stores cost. */
public final class StorageScenarios {
  private StorageScenarios() {}

  /** B3, B7, B8 and B19. */
  public static List<Scenario> all() {
    return List.of(
        new Scenario(
            "B3",
            "get key on cold orders, uniform over 1,000,000, 64 callers",
            "commands/s",
            List.of(atLeast(2, "P2")),
            ColdOrders::open),
        new Scenario(
            "B7",
            "bytes written for 1,000,000 events",
            "WAL bytes per event",
            List.of(atMost(0.7, "P2"), atMost(0.65, "P2").of(StoredBytes.DISK)),
            StoredBytes::open),
        new Scenario(
            "B8",
            "place order at 20,000,000 events and in an empty store, 64 callers",
            "commands/s",
            List.of(atLeast(0.92, GrownStore.EMPTY)),
            GrownStore::open),
        new Scenario(
            "B19",
            "get key on an order with 100,000 events, loaded every time, one caller",
            "commands/s",
            List.of(atLeast(50, "P2")),
            LongOrder::open));
  }
}
