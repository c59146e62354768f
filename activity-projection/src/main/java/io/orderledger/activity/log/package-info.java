/** The activity log (R11) as pages, CSV and NDJSON. */
@NullMarked
package io.orderledger.activity.log;

import org.jspecify.annotations.NullMarked;
