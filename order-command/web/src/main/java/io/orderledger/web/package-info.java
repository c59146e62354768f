/**
 * What the services share on the HTTP side: callers and roles, request ids, errors, collections and
 * cursors. It knows no domain.
 */
@NullMarked
package io.orderledger.web;

import org.jspecify.annotations.NullMarked;
