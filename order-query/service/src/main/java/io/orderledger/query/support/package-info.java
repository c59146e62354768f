/** Support requests (R12). */
@NullMarked
package io.orderledger.query.support;

import org.jspecify.annotations.NullMarked;
