package io.orderledger.embedded.whole.client;

import tools.jackson.databind.EnumNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.EnumNaming;

/** How often a partner pays. */
@EnumNaming(SnakeCaseStrategy.class)
public enum BillingCycle {
  UNKNOWN,
  MONTHLY,
  ANNUAL,
  NONE,
  ONE_TIME
}
