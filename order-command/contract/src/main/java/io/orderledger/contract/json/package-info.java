/** JSON as events and states are kept in it. */
@NullMarked
package io.orderledger.contract.json;

import org.jspecify.annotations.NullMarked;
