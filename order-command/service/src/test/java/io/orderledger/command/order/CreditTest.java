package io.orderledger.command.order;

import static io.orderledger.command.order.Given.cancel;
import static io.orderledger.command.order.Given.event;
import static io.orderledger.command.order.Given.line;
import static io.orderledger.command.order.Given.placed;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.contract.event.CancelledLine;
import io.orderledger.contract.event.Credit;
import io.orderledger.contract.event.OrderCancelled;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R9, to the last decimal. */
class CreditTest {
  @ParameterizedTest
  @CsvSource({
    // market, offer, placed, cancelled, total, remaining, credit
    "DE, WINDOWS_1Y, 2021-03-10, 2021-04-20, 365,  324, 1065.21",
    "JP, WINDOWS_1Y, 2021-03-10, 2021-04-20, 365,  324, 117173",
    "KW, WINDOWS_1Y, 2021-03-10, 2021-04-20, 365,  324, 324.111",
    "DE, WINDOWS_1Y, 2021-03-10, 2021-03-10, 365,  365, 1200.00",
    "DE, WINDOWS_1Y, 2020-02-29, 2020-04-20, 365,  314, 1032.33",
    "DE, WINDOWS_1Y, 2020-01-15, 2020-03-01, 366,  320, 1049.18",
    "DE, WINDOWS_3Y, 2021-03-10, 2021-04-20, 1096, 1055, 2887.77",
    "DE, SQL_1M,     2021-01-31, 2021-02-27, 28,   1,   9.03",
    "DE, SQL_1M,     2021-01-31, 2021-03-05, 28,   0,   0.00",
  })
  void a_subscription_credits_its_unused_days(
      String market,
      String offer,
      String placedOn,
      String cancelledOn,
      int total,
      int remaining,
      BigDecimal amount) {
    Credit credit = credit(market, offerId(offer), placedOn, cancelledOn);

    assertThat(credit.totalDays()).isEqualTo(total);
    assertThat(credit.remainingDays()).isEqualTo(remaining);
    assertThat(credit.amount()).isEqualTo(amount);
  }

  @ParameterizedTest
  @CsvSource({"2021-03-10, 6432.45", "2021-05-09, 6432.45"})
  void perpetual_software_credits_the_whole_charge(String cancelledOn, BigDecimal amount) {
    Credit credit = credit("DE", Given.DATACENTER, "2021-03-10", cancelledOn);

    assertThat(credit.amount()).isEqualTo(amount).isEqualTo(credit.charge());
    assertThat(credit.totalDays()).isNull();
  }

  private static Credit credit(String market, String offer, String placedOn, String cancelledOn) {
    int quantity = offer.equals(Given.SQL_1M) ? 2 : 1;
    OrderCancelled cancelled =
        (OrderCancelled)
            event(
                OrderDecider.decide(
                    Given.after(
                        null, placed(market, placedOn + "T09:00:00Z", line(0, offer, quantity))),
                    cancel(cancelledOn + "T23:59:59.999Z")));
    CancelledLine line = cancelled.lines().getFirst();
    return line.credit();
  }

  private static String offerId(String name) {
    return switch (name) {
      case "WINDOWS_1Y" -> Given.WINDOWS_1Y;
      case "WINDOWS_3Y" -> Given.WINDOWS_3Y;
      default -> Given.SQL_1M;
    };
  }
}
