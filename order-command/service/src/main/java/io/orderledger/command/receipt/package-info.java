/** What every request id did, written with the events it caused (R14). */
@NullMarked
package io.orderledger.command.receipt;

import org.jspecify.annotations.NullMarked;
