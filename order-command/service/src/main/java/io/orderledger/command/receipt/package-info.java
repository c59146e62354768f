/** What every request id did, written with what it caused (R14). */
@NullMarked
package io.orderledger.command.receipt;

import org.jspecify.annotations.NullMarked;
