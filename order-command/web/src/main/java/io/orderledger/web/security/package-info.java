/** Bearer tokens: who calls, and which routes need nobody. */
@NullMarked
package io.orderledger.web.security;

import org.jspecify.annotations.NullMarked;
