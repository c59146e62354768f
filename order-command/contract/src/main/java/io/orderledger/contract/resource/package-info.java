/** Partner Center's Order resource, written the same way by every service that answers with one. */
@NullMarked
package io.orderledger.contract.resource;

import org.jspecify.annotations.NullMarked;
