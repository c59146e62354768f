/** What every service's OpenAPI document has in common. */
@NullMarked
package io.orderledger.web.openapi;

import org.jspecify.annotations.NullMarked;
