/** HTTP conventions that only this service needs. */
@NullMarked
package io.orderledger.query.http;

import org.jspecify.annotations.NullMarked;
