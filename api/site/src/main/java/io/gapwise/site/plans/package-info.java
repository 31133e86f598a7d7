/** Shows training plans: what is in, what is out and why, when the world has changed, and all of it to take along. */
@NullMarked
package io.gapwise.site.plans;

import org.jspecify.annotations.NullMarked;
