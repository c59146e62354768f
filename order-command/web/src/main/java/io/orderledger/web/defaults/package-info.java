/** Settings every service starts with, each one overridable. */
@NullMarked
package io.orderledger.web.defaults;

import org.jspecify.annotations.NullMarked;
