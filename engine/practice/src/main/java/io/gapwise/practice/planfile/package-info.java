/** Reads what a plan follows from, and writes plans: as JSON for programs, as text for people. */
@NullMarked
package io.gapwise.practice.planfile;

import org.jspecify.annotations.NullMarked;
