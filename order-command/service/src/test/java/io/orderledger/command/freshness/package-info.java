@NullMarked
package io.orderledger.command.freshness;

import org.jspecify.annotations.NullMarked;
