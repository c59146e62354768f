/** Terms and amounts, as orders and credits count them (R1, R9). Pure arithmetic. */
@NullMarked
package io.orderledger.command.credit;

import org.jspecify.annotations.NullMarked;
