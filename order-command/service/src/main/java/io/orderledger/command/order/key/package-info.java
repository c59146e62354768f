/** Taking product keys over HTTP (R5). */
@NullMarked
package io.orderledger.command.order.key;

import org.jspecify.annotations.NullMarked;
