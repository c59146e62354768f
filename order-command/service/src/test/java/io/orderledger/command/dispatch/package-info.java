@NullMarked
package io.orderledger.command.dispatch;

import org.jspecify.annotations.NullMarked;
