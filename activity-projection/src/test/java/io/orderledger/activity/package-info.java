@NullMarked
package io.orderledger.activity;

import org.jspecify.annotations.NullMarked;
