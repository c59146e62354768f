@NullMarked
package io.orderledger.command.aggregate;

import org.jspecify.annotations.NullMarked;
