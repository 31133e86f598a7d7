/**
 * Keeps strategic plans: what each follows from, the versions that were worked out and approved, what happened since, and
 * whether the organisation is where the plan said.
 */
@NullMarked
package io.gapwise.service.plans;

import org.jspecify.annotations.NullMarked;
