@NullMarked
package io.orderledger.activity.projection;

import org.jspecify.annotations.NullMarked;
