/** The business clock, which never runs backwards over the data of one folder. */
@NullMarked
package io.orderledger.embedded.clock;

import org.jspecify.annotations.NullMarked;
