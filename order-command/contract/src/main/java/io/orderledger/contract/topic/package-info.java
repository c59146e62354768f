/** Names of the topics and of the headers on their records. */
@NullMarked
package io.orderledger.contract.topic;

import org.jspecify.annotations.NullMarked;
