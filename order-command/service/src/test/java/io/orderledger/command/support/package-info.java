/** Instances of the write side for tests, over real back ends. */
@NullMarked
package io.orderledger.command.support;

import org.jspecify.annotations.NullMarked;
