/** Rebuilding read models from the topics, against listeners as others write them. */
@NullMarked
package io.orderledger.benchmark.projection;

import org.jspecify.annotations.NullMarked;
