/** Limits how much is stored of a tenant. */
@NullMarked
package io.gapwise.service.quotas;

import org.jspecify.annotations.NullMarked;
