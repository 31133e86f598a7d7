/** What a rule set means, rule against rule: faults that no single rule shows, each proven, never guessed. */
@NullMarked
package io.gapwise.insight.analysis;

import org.jspecify.annotations.NullMarked;
