package io.orderledger.web.sample;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A body with every kind of value the services use. */
public record Sample(
    @Nullable String name,
    @Nullable BigDecimal amount,
    @Nullable Instant placedAt,
    @Nullable Cycle billingCycle,
    @Nullable List<Line> lineItems) {

  /** One line of it. */
  public record Line(int lineItemNumber, int quantity) {}

  /** How often it is billed. */
  public enum Cycle {
    @JsonProperty("one_time")
    ONE_TIME,
    @JsonProperty("monthly")
    MONTHLY
  }
}
