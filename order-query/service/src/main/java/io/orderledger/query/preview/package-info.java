/** What cancelling would come to (R13). */
@NullMarked
package io.orderledger.query.preview;

import org.jspecify.annotations.NullMarked;
