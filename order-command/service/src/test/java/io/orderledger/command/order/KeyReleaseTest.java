package io.orderledger.command.order;

import static io.orderledger.command.order.Given.DATACENTER;
import static io.orderledger.command.order.Given.OWNER;
import static io.orderledger.command.order.Given.USER_CAL;
import static io.orderledger.command.order.Given.WINDOWS_1Y;
import static io.orderledger.command.order.Given.after;
import static io.orderledger.command.order.Given.cancel;
import static io.orderledger.command.order.Given.event;
import static io.orderledger.command.order.Given.order;
import static io.orderledger.command.order.Given.recorded;
import static io.orderledger.command.order.Given.refusal;
import static io.orderledger.command.order.Given.role;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.command.decision.Decision;
import io.orderledger.command.decision.Refusal;
import io.orderledger.contract.event.AccessRefused;
import io.orderledger.contract.event.KeyAccessed;
import io.orderledger.contract.event.OrderEvent;
import io.orderledger.contract.order.OrderState;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R5, R8. */
class KeyReleaseTest {
  private static final String PLACED = "2021-03-10T12:00:00Z";
  private static final Instant LATER = Instant.parse("2021-04-20T10:00:00Z");
  private final OrderState order = order(PLACED, WINDOWS_1Y, DATACENTER, USER_CAL);

  @ParameterizedTest
  @ValueSource(strings = {"AdminAgent", "CustomerGlobalAdmin"})
  void the_agent_and_the_customers_own_admin_get_keys(String role) {
    KeyAccessed accessed = (KeyAccessed) event(getKey(order, role, OWNER, 0));

    assertThat(accessed.actor()).isEqualTo(role(role));
    assertThat(accessed.accessedAt()).isEqualTo(LATER);
    assertThat(accessed.line().offerId()).isEqualTo(WINDOWS_1Y);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GlobalAdmin",
        "AccountAdmin",
        "ReferralAdmin",
        "MarketingContentAdmin",
        "BillingReader"
      })
  void nobody_else_gets_keys_and_the_attempt_is_recorded(String role) {
    Decision<OrderEvent> decision = getKey(order, role, OWNER, 0);

    assertThat(refusal(decision)).isEqualTo(new Refusal.RoleNotAllowed(role, "GET_KEY"));
    assertThat(((AccessRefused) recorded(decision).getFirst()).code()).isEqualTo("900150");
  }

  @Test
  void a_cancelled_line_has_no_key_any_more_and_the_others_keep_theirs() {
    OrderState cancelled =
        after(order, event(OrderDecider.decide(order, cancel(LATER.toString(), 0))));
    Decision<OrderEvent> decision = getKey(cancelled, "AdminAgent", OWNER, 0);

    assertThat(refusal(decision)).isEqualTo(new Refusal.KeyRevoked(0));
    assertThat(((AccessRefused) recorded(decision).getFirst()).code()).isEqualTo("410");
    assertThat(event(getKey(cancelled, "AdminAgent", OWNER, 1))).isInstanceOf(KeyAccessed.class);
  }

  @Test
  void goods_without_a_key_give_none() {
    assertThat(refusal(getKey(order, "AdminAgent", OWNER, 2))).isEqualTo(new Refusal.NoKey(2));
  }

  @Test
  void a_line_that_is_not_there_gives_none_and_nothing_is_recorded() {
    Decision<OrderEvent> decision = getKey(order, "AdminAgent", OWNER, 7);

    assertThat(refusal(decision)).isEqualTo(new Refusal.LineNotFound(7, -1));
    assertThat(recorded(decision)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"partner/other", "other/customer"})
  void another_tenants_order_does_not_exist(String tenant) {
    OrderOwner other = new OrderOwner(tenant.split("/", 2)[0], tenant.split("/", 2)[1]);
    Decision<OrderEvent> decision = getKey(order, "AdminAgent", other, 0);

    assertThat(refusal(decision)).isInstanceOf(Refusal.OrderNotFound.class);
    assertThat(recorded(decision)).isEmpty();
  }

  private static Decision<OrderEvent> getKey(
      OrderState order, String role, OrderOwner owner, int line) {
    return OrderDecider.decide(order, new GetKey(order.orderId(), role(role), LATER, owner, line));
  }
}
