/** The token endpoint of the embedded and the compose run, and the credentials it accepts. */
@NullMarked
package io.orderledger.identity;

import org.jspecify.annotations.NullMarked;
