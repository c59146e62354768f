@NullMarked
package io.orderledger.command.key;

import org.jspecify.annotations.NullMarked;
