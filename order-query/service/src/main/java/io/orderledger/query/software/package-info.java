/** The software of a customer: listing (R4) and entitlements. */
@NullMarked
package io.orderledger.query.software;

import org.jspecify.annotations.NullMarked;
