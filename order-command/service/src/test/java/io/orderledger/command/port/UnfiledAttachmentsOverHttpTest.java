package io.orderledger.command.port;

import static io.orderledger.command.port.Shop.SUSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** The bytes of support requests whose event did not come. */
class UnfiledAttachmentsOverHttpTest {
  private final Shop shop = Shop.in("DE");
  private final String order = shop.buy(SUSE);
  private final SupportForms forms = new SupportForms(shop.order(order) + "/supportrequests");

  @Test
  void they_are_removed_after_an_hour_and_those_of_filed_requests_stay() {
    assertThat(filed("filed")).isEqualTo(201);
    assertThat(filed("filed too")).isEqualTo(201);
    Client once = shop.once();
    assertThat(forms.post(once, "first.txt", "text/plain", "filed first").status()).isEqualTo(201);
    assertThat(forms.post(once, "second.txt", "text/plain", "left").status()).isEqualTo(422);
    assertThat(kept(false)).contains("left");
    age();
    assertThat(forms.post(once, "third.txt", "text/plain", "young").status()).isEqualTo(422);

    try (ConfigurableApplicationContext other =
        Service.start(Map.of("orderledger.attachments.settle-every", "PT0.05S"))) {
      await().atMost(Duration.ofSeconds(10)).until(() -> kept(false).equals(List.of("young")));
      assertThat(kept(true)).containsExactly("filed", "filed first", "filed too");

      age();
      await().atMost(Duration.ofSeconds(10)).until(() -> kept(false).isEmpty());
      assertThat(other.isActive()).isTrue();
    }
  }

  private int filed(String content) {
    return forms.post(shop.agent(), "file.txt", "text/plain", content).status();
  }

  /** Lets an hour pass for what is stored. */
  private void age() {
    Service.database()
        .sql(
            """
            UPDATE support_attachment SET stored_at = stored_at - interval '61 minutes'
            WHERE order_id = ?::uuid
            """)
        .param(order)
        .update();
  }

  private List<String> kept(boolean filed) {
    return Service.database()
        .sql(
            """
            SELECT convert_from(content, 'UTF8') FROM support_attachment
            WHERE order_id = ?::uuid AND filed = ? ORDER BY 1
            """)
        .params(order, filed)
        .query(String.class)
        .list();
  }
}
