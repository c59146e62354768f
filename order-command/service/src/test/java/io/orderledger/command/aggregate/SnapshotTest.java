package io.orderledger.command.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.command.dispatch.Loaded;
import io.orderledger.command.support.Callers;
import io.orderledger.command.support.Commands;
import io.orderledger.command.support.Instance;
import io.orderledger.contract.order.OrderState;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SnapshotTest {
  @Test
  void a_long_order_loads_from_its_snapshot_and_without_one_from_its_events() {
    String url = Instance.migrated();
    String id = Commands.newId();
    Loaded<OrderState> expected;
    try (Instance one = Instance.on(url)) {
      one.dispatcher().dispatch(Commands.place(id, 2), Commands.context());
      Callers.run(
          32,
          _ -> {
            for (int n = 0; n < 20; n++) {
              one.dispatcher().dispatch(Commands.getKey(id, 0), Commands.context());
            }
          });
      expected = one.dispatcher().order(id).orElseThrow();
      assertThat(expected.sequence()).isEqualTo(640);
      await().atMost(Duration.ofSeconds(10)).until(() -> snapshots(one, id) == 3);
    }
    assertThat(load(url, id)).isEqualTo(expected);

    update(url, "UPDATE aggregate_snapshot SET state = replace_name(state)");
    assertThat(load(url, id).state().customer().name()).isEqualTo("Fabrikam");

    update(url, "UPDATE aggregate_snapshot SET state = '\\x00'::bytea");
    assertThat(load(url, id)).isEqualTo(expected);

    update(url, "UPDATE aggregate_snapshot SET state_schema = 99");
    assertThat(load(url, id)).isEqualTo(expected);

    update(url, "DELETE FROM aggregate_snapshot");
    assertThat(load(url, id)).isEqualTo(expected);
  }

  private static Loaded<OrderState> load(String url, String id) {
    try (Instance fresh = Instance.on(url)) {
      return fresh.dispatcher().order(id).orElseThrow();
    }
  }

  private static void update(String url, String sql) {
    String function =
        """
        CREATE OR REPLACE FUNCTION replace_name(state bytea) RETURNS bytea LANGUAGE sql AS $$
          SELECT convert_to(replace(convert_from(state, 'UTF8'), 'Contoso', 'Fabrikam'), 'UTF8')
        $$
        """;
    try (Instance any = Instance.on(url)) {
      any.jdbc().sql(function).update();
      any.jdbc().sql(sql).update();
    }
  }

  private static long snapshots(Instance instance, String id) {
    return instance
        .jdbc()
        .sql("SELECT count(*) FROM aggregate_snapshot WHERE aggregate_id = ?::uuid")
        .param(id)
        .query(Long.class)
        .single();
  }
}
