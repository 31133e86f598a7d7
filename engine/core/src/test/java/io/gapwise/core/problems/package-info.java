@NullMarked
package io.gapwise.core.problems;

import org.jspecify.annotations.NullMarked;
