/** What a list of training needs says and what it does not: groups of equal needs, and the questions that would decide most. */
@NullMarked
package io.gapwise.insight.needs;

import org.jspecify.annotations.NullMarked;
