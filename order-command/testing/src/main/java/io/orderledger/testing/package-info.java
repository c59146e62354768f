/** What tests of every module need: real back ends and bearer tokens. */
@NullMarked
package io.orderledger.testing;

import org.jspecify.annotations.NullMarked;
