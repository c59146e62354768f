@NullMarked
package io.orderledger.command.relay;

import org.jspecify.annotations.NullMarked;
