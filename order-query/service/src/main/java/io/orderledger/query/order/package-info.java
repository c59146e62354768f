/** Orders: their rows and their routes. */
@NullMarked
package io.orderledger.query.order;

import org.jspecify.annotations.NullMarked;
