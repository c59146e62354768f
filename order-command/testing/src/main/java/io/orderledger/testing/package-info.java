/**
 * What tests of every module need: real back ends, bearer tokens, what an API document must keep.
 */
@NullMarked
package io.orderledger.testing;

import org.jspecify.annotations.NullMarked;
