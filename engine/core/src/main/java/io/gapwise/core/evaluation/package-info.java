/** A rule set asked about a case: Drools finds the rules that speak, stage by stage, and what each stage concludes. */
@NullMarked
package io.gapwise.core.evaluation;

import org.jspecify.annotations.NullMarked;
