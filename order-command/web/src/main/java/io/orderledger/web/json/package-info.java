/** How JSON is read and written. */
@NullMarked
package io.orderledger.web.json;

import org.jspecify.annotations.NullMarked;
