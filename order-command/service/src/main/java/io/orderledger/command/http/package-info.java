/** What the write side's routes share: tenants, requests as commands, refusals as answers. */
@NullMarked
package io.orderledger.command.http;

import org.jspecify.annotations.NullMarked;
