/** What an event says about who did what, and events as this service keeps them. */
@NullMarked
package io.orderledger.activity.stored;

import org.jspecify.annotations.NullMarked;
