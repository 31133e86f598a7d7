/** Ranks the stored cases of a tenant, puts those together that share something, and proposes candidates for a plan. */
@NullMarked
package io.gapwise.service.priorities;

import org.jspecify.annotations.NullMarked;
