/** The write side. */
@NullMarked
package io.orderledger.command;

import org.jspecify.annotations.NullMarked;
