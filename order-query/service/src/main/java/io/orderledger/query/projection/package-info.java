/** The projections of the service, put together from the folds of its packages. */
@NullMarked
package io.orderledger.query.projection;

import org.jspecify.annotations.NullMarked;
