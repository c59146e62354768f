package io.orderledger.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.web.Caller;
import io.orderledger.web.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

  private static final Instant NOW = Instant.parse("2026-01-31T09:30:00Z");
  private static final Caller SAM = new Caller("s", "s", Set.of(Role.ADMIN_AGENT), "p", null);

  private final VerifiedTokens tokens = new VerifiedTokens(10, Duration.ofMinutes(5));

  @Test
  void a_token_is_forgotten_when_it_expires() {
    tokens.keep("t", SAM, NOW.plusSeconds(60), NOW);
    assertThat(tokens.find("t", NOW.plusSeconds(59))).isSameAs(SAM);
    assertThat(tokens.find("t", NOW.plusSeconds(60))).isNull();
  }

  @Test
  void a_long_lived_token_is_verified_again_after_five_minutes() {
    tokens.keep("t", SAM, NOW.plus(Duration.ofDays(1)), NOW);
    assertThat(tokens.find("t", NOW.plusSeconds(299))).isSameAs(SAM);
    assertThat(tokens.find("t", NOW.plusSeconds(300))).isNull();
  }

  @Test
  void no_more_than_twice_the_capacity_is_remembered_and_what_is_used_stays() {
    tokens.keep("used", SAM, NOW.plusSeconds(60), NOW);
    for (int i = 0; i < 1000; i++) {
      tokens.keep("t" + i, SAM, NOW.plusSeconds(60), NOW);
      assertThat(tokens.find("used", NOW)).isSameAs(SAM);
    }
    assertThat(IntStream.range(0, 1000).filter(i -> tokens.find("t" + i, NOW) != null).count())
        .isBetween(1L, 20L);
  }
}
