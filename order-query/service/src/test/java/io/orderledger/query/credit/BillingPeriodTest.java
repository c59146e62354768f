package io.orderledger.query.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R10. */
class BillingPeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2021-04-30T23:59:59.999999999Z, 2021-04-30T23:59:59.999999999Z, 2021-04",
    "2021-04-30T23:59:59.999999999Z, 2021-05-01T00:00:00Z,           2021-05",
    "2021-05-01T00:00:00Z,           2021-05-01T00:00:00Z,           2021-05",
    "2021-05-01T00:00:00Z,           2021-04-30T23:59:59Z,           2021-05",
    "2021-12-31T10:00:00Z,           2022-03-01T00:00:00Z,           2022-03",
  })
  void the_own_month_while_it_is_open_the_present_one_after(
      Instant cancelledAt, Instant now, YearMonth period) {
    assertThat(BillingPeriod.decide(cancelledAt, now)).isEqualTo(period);
  }
}
