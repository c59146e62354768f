/** The service of the auditors: activity log, audit records, history and replay. */
@NullMarked
package io.orderledger.activity;

import org.jspecify.annotations.NullMarked;
