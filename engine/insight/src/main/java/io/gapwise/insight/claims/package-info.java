/** Names conclusions as people write them, and finds the rules for and against each. */
@NullMarked
package io.gapwise.insight.claims;

import org.jspecify.annotations.NullMarked;
