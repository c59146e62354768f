/** Transactions on the read model's database, and how long a statement may take there. */
@NullMarked
package io.orderledger.projection.database;

import org.jspecify.annotations.NullMarked;
