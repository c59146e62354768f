/** The write side's routes, through a real port, on real back ends. */
@NullMarked
package io.orderledger.command.port;

import org.jspecify.annotations.NullMarked;
