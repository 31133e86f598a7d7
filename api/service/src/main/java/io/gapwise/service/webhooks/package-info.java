/** Sends what changed to the addresses that a tenant names, signed as Standard Webhooks describes. */
@NullMarked
package io.gapwise.service.webhooks;

import org.jspecify.annotations.NullMarked;
