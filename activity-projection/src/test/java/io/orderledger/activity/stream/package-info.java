@NullMarked
package io.orderledger.activity.stream;

import org.jspecify.annotations.NullMarked;
