package io.orderledger.command.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R2, R3. */
class MarketsTest {
  @Test
  void reservations_are_not_sold_in_106_markets_all_of_which_exist() {
    assertThat(ReservationMarkets.unavailable()).hasSize(106).allMatch(Markets::exists);
    assertThat(ReservationMarkets.unavailable()).noneMatch(ReservationMarkets::sold);
  }

  @ParameterizedTest
  @ValueSource(strings = {"US", "DE", "JP", "KW", "AU", "BR"})
  void reservations_are_sold_where_the_list_does_not_name_the_market(String market) {
    assertThat(ReservationMarkets.sold(market)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"XX", "UK", "AN", "SU", "EU", "us", "USA", ""})
  void an_unknown_market_is_an_error_and_not_available(String market) {
    assertThat(Markets.exists(market)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> ReservationMarkets.sold(market));
    assertThatIllegalArgumentException().isThrownBy(() -> Markets.taxIncluded(market));
  }

  @Test
  void kosovo_is_a_market() {
    assertThat(Markets.exists("XK")).isTrue();
  }
}
