/** Chooses, of many initiatives, the plan that is best under stated goals and within the means, and says why. */
@NullMarked
package io.gapwise.practice.plan;

import org.jspecify.annotations.NullMarked;
