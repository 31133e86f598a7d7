/**
 * Shows the rules to people: what they say, how often answers name them and which rule sets there were. A box checks
 * the reader's own rules.
 */
@NullMarked
package io.gapwise.site.rulebook;

import org.jspecify.annotations.NullMarked;
