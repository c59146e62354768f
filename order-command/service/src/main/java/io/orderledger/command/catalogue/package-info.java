/** What is on sale: versioned price lists and the offers in them. Pure (R1..R3). */
@NullMarked
package io.orderledger.command.catalogue;

import org.jspecify.annotations.NullMarked;
