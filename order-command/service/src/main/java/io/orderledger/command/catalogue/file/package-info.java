/** Reads the price lists that come with the service. */
@NullMarked
package io.orderledger.command.catalogue.file;

import org.jspecify.annotations.NullMarked;
