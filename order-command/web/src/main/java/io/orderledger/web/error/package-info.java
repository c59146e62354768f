/**
 * Turns whatever goes wrong into a problem body that names what is wrong and what would be right.
 */
@NullMarked
package io.orderledger.web.error;

import org.jspecify.annotations.NullMarked;
