/** The activity log as Partner Center's audit records. */
@NullMarked
package io.orderledger.activity.audit;

import org.jspecify.annotations.NullMarked;
