/** Reads the cases that prove rules: for each rule a case in which it speaks, and the one answer that silences it. */
@NullMarked
package io.gapwise.insight.rulecases;

import org.jspecify.annotations.NullMarked;
