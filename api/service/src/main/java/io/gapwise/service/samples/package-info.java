/** Holds sample cases for people who are new to the program. */
@NullMarked
package io.gapwise.service.samples;

import org.jspecify.annotations.NullMarked;
