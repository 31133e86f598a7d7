/** Says what a draft of rules would change: in which cases answers differ, and how many of a tenant's own cases that concerns. */
@NullMarked
package io.gapwise.service.impact;

import org.jspecify.annotations.NullMarked;
