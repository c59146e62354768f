package io.orderledger.projection.copy;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * A number as PostgreSQL keeps it: groups of four decimal digits.
 *
 * @param groups from the highest, without zeros at either end
 * @param weight power of 10,000 that the first group counts
 */
@SuppressWarnings("ArrayRecordComponent")
record Numeric(short[] groups, int weight) {
  private static final int DIGITS = 4;

  static Numeric of(BigDecimal value) {
    if (value.scale() < 0) {
      throw new IllegalArgumentException(value + " has a negative scale");
    }
    int fraction = (value.scale() + DIGITS - 1) / DIGITS;
    String digits = value.setScale(fraction * DIGITS).unscaledValue().abs().toString();
    int all = (digits.length() + DIGITS - 1) / DIGITS;
    short[] groups = new short[all];
    for (int i = 0; i < all; i++) {
      int end = digits.length() - DIGITS * (all - 1 - i);
      groups[i] = Short.parseShort(digits.substring(Math.max(0, end - DIGITS), end));
    }
    int first = 0;
    while (first < all && groups[first] == 0) {
      first++;
    }
    int last = all;
    while (last > first && groups[last - 1] == 0) {
      last--;
    }
    return new Numeric(
        Arrays.copyOfRange(groups, first, last), first == last ? 0 : all - fraction - 1 - first);
  }
}
