/** Credits: which month's invoice carries them, and how billing hears of it (R10). */
@NullMarked
package io.orderledger.query.credit;

import org.jspecify.annotations.NullMarked;
