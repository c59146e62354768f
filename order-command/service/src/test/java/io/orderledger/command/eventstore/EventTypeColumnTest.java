package io.orderledger.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.command.support.Instance;
import io.orderledger.contract.codec.EventType;
import io.orderledger.contract.codec.EventTypes;
import io.orderledger.contract.event.CreditIssued;
import io.orderledger.testing.Backends;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EventTypeColumnTest {
  private final String url = Backends.shared().newDatabase();
  private final JdbcClient jdbc =
      JdbcClient.create(new DriverManagerDataSource(url, Backends.USERNAME, Backends.PASSWORD));

  @Test
  void every_type_that_is_decided_here_has_its_value_and_events_of_before_keep_theirs() {
    Instance.migrate(url, "104");
    List<String> types =
        EventTypes.all().stream()
            .filter(type -> type.eventClass() != CreditIssued.class)
            .map(EventType::logicalType)
            .toList();
    types.forEach(this::store);

    Instance.migrate(url);

    assertThat(types()).isEqualTo(types);
    types.forEach(this::store);
    assertThat(types()).hasSize(2 * types.size());
  }

  private void store(String type) {
    jdbc.sql(
            """
            INSERT INTO event (position, sequence, occurred_at, recorded_at, aggregate_id,
              customer_id, partner_id, type, correlation_id, causation_id, payload)
            SELECT coalesce(max(position), 0) + 1, 0, now(), now(), gen_random_uuid(),
              gen_random_uuid(), gen_random_uuid(), '%s', 'c', 'r', ''
            FROM event
            """
                .formatted(type))
        .update();
  }

  private List<String> types() {
    return jdbc.sql("SELECT type FROM event ORDER BY position").query(String.class).list();
  }
}
