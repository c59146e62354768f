/** What a request asks for, checked: who reads, which days, which values. */
@NullMarked
package io.orderledger.activity.request;

import org.jspecify.annotations.NullMarked;
