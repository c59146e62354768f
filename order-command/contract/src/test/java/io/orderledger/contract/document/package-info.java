@NullMarked
package io.orderledger.contract.document;

import org.jspecify.annotations.NullMarked;
