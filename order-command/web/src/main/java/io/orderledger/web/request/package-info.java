/** What happens to a request before anything else sees it: ids, slashes, size. */
@NullMarked
package io.orderledger.web.request;

import org.jspecify.annotations.NullMarked;
