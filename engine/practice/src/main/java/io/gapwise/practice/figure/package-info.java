/** Tells whether a figure has moved, and whether it moved by more than that of others. */
@NullMarked
package io.gapwise.practice.figure;

import org.jspecify.annotations.NullMarked;
