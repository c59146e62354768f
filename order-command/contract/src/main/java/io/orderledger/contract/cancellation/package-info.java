/** When a line may be cancelled and what it is credited then: pure, shared by both sides. */
@NullMarked
package io.orderledger.contract.cancellation;

import org.jspecify.annotations.NullMarked;
