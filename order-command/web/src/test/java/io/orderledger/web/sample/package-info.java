/** A service to try the conventions on. */
@NullMarked
package io.orderledger.web.sample;

import org.jspecify.annotations.NullMarked;
