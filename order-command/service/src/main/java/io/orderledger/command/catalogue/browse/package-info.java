/** Partner Center's catalogue routes. */
@NullMarked
package io.orderledger.command.catalogue.browse;

import org.jspecify.annotations.NullMarked;
