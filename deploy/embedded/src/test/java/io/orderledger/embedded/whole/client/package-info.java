/** A small Partner Center client, written only against Partner Center's public documents. */
@NullMarked
package io.orderledger.embedded.whole.client;

import org.jspecify.annotations.NullMarked;
