/** What deciding a command gives: events, or a refusal. Pure. */
@NullMarked
package io.orderledger.command.decision;

import org.jspecify.annotations.NullMarked;
